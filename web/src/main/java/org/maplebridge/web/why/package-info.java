/** Why a date is the one it is, one click from wherever it is shown. */
package org.maplebridge.web.why;
