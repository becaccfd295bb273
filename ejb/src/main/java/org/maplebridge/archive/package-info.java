/**
 * The archive: what must lie in the dossier of a closed case, who looks it through, what was laid in, and the dossier as one file. Nothing is added to a case from
 * then on.
 */
package org.maplebridge.archive;
