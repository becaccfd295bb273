/** The pages of numbers, and of the cases behind each number. */
package org.maplebridge.web.statistics;
