/**
 * From an agreement in effect to one that can be enforced (今后的途径): the application that is made for a way, what papers and consents it needs, where it
 * was filed, and what the body decided. Which ways are open at all, {@code agreement.RoutePlanner} says; what has come of them is told here.
 */
package org.maplebridge.routes;
