/** What all pages share: navigation, theme, headers, and how errors reach a person. */
package org.maplebridge.web.shell;
