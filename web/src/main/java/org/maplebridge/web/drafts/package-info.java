/** Drafts on their way between the browser and the house: an endpoint that needs no view, and the way of a draft back into a form. */
package org.maplebridge.web.drafts;
