/** Supervision (督办): what runs out, what has run out, what nobody is at; each number is one question that also gives its list. */
package org.maplebridge.supervision;
