/** What the operator's monitoring asks. */
package org.maplebridge.web.health;
