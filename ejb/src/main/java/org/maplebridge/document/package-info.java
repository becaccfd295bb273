/**
 * Files and papers: what people hand in, what the office issues on paper, and how anyone can tell later that a file is still the
 * one that was stored. Uses {@code basics} only; whether the actor may see or add a file is asked by the use case above it.
 */
package org.maplebridge.document;
