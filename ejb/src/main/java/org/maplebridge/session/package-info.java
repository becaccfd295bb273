/**
 * Mediation sessions (调解会): when and how the parties meet, who came, what was said and agreed to as the record, what one side said in
 * confidence, which facts nobody disputes, and how the session ended for the case.
 */
package org.maplebridge.session;
