/** The pages of one case and its sessions. */
package org.maplebridge.web.cases;
