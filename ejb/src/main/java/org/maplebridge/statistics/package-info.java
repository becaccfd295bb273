/** The office's numbers: how many cases, how many successful, where and when; each number is one question that also gives its list. */
package org.maplebridge.statistics;
