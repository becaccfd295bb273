/**
 * The people of the office: who they are, where they belong, which roles they hold and what these allow; the other systems that
 * speak with the office; the regions in which all of it lies; and how identity numbers, accounts and other sensitive values are
 * written and sealed. Every right is decided here, by {@link org.maplebridge.identity.Rights}, and nowhere else.
 */
package org.maplebridge.identity;
