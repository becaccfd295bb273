/** What the container tests lay into the WAR: a door by which a test plays scenes inside the running application. */
package org.maplebridge.container.inside;
