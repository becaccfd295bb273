/**
 * Referral between arbitration and mediation (裁调对接): a case goes out of the commission into a room and comes back, with the
 * agreement or with a return package.
 */
package org.maplebridge.referral;
