/**
 * The statutory baseline (法定标准对照): what the law gives for the heads of a labour dispute, reckoned from the facts of a case and from figures that
 * are data, and laid beside what the parties offer each other. It informs; it blocks nothing and advises nobody.
 */
package org.maplebridge.baseline;
