/**
 * Performance (履行): what an agreement in effect comes to as things that are owed by a day, what has been done of them and who says so, what has been
 * decided elsewhere and which branch that opens, and what can lawfully be done when somebody does not keep their word.
 */
package org.maplebridge.performance;
