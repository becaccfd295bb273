/** The page on which people say when they are away. */
package org.maplebridge.web.absences;
