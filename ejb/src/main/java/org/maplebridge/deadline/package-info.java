/**
 * Lawful time: the working calendar, the rules of every limit, the counting of days, and the clocks that run on cases. Days are
 * counted here and nowhere else, in Asia/Shanghai whatever the server's zone, and every date can say how it came about.
 */
package org.maplebridge.deadline;
