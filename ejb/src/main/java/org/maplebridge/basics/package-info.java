/**
 * What every room of the house uses: ids, the office's clock, who acts, money, and the business errors that people read. It
 * knows no other package.
 */
package org.maplebridge.basics;
