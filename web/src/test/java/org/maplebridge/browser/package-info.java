/** The office as people meet it: a real browser before a demo office that runs. */
package org.maplebridge.browser;
