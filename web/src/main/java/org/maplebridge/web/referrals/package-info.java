/** The pages of the referral desk (裁调对接): the commission's clerks and the rooms see the same referral from their sides. */
package org.maplebridge.web.referrals;
