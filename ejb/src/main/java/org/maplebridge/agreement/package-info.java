/**
 * Agreements: what the parties undertake, under which condition, who has signed it, and since when it binds. From the draft on the
 * mediator's desk to the sealed paper that anybody can verify.
 */
package org.maplebridge.agreement;
