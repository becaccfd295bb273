/** The bench: the packaged WAR in its server, measured beside the engine alone in the same run. Runs in the Maven profile {@code bench} only. */
package org.maplebridge.bench;
