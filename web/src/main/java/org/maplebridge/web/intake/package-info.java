/** The window: pages on which an application is taken in. */
package org.maplebridge.web.intake;
