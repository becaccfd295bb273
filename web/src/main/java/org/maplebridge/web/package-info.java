/**
 * The faces of the house: pages for people and the door for other systems. A page's bean sits at the page's own path:
 * {@code /cases/case.xhtml} is served by {@code org.maplebridge.web.cases.CasePage}.
 */
package org.maplebridge.web;
