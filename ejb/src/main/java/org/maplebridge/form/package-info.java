/**
 * The forms of the dossier (卷宗文书): which there are, what each version of one asks, and the papers that are issued by them. A paper that was issued never changes;
 * a new version is for later ones.
 */
package org.maplebridge.form;
