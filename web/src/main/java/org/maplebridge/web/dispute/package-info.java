/** The part that forms on a dispute have in common, whoever fills them in: parties, claims, facts. */
package org.maplebridge.web.dispute;
