/** The administrator's pages: people and their roles, organisations, mediators, other systems, code lists, rules, keys. */
package org.maplebridge.web.admin;
