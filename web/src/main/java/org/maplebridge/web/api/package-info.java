/** REST for other systems ({@code /api/v1}): arbitration hands cases over, rooms sign for them, both look how they stand. */
package org.maplebridge.web.api;
