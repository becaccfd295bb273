/** The WAR as it ships, in its server, on each database: what only the whole can prove. */
package org.maplebridge.container;
