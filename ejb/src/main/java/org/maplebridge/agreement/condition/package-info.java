/**
 * The language of conditions: what has to come out of which determination for a branch of a term to hold, and whether the branches of a
 * term share all cases out among them. Text and pickers build the same expressions; nothing here runs code that somebody typed.
 */
package org.maplebridge.agreement.condition;
