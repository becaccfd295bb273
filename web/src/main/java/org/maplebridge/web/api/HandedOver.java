package org.maplebridge.web.api;

import java.util.List;

/**
 * The answer to a hand-over.
 *
 * @param clocks before acceptance the mediation limit is not among them: it starts with the room's receipt
 */
public record HandedOver(String caseNumber, CaseState.Office room, List<CaseState.ClockState> clocks, long version) {}
