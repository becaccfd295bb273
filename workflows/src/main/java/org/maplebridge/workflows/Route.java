package org.maplebridge.workflows;

/** The names by which {@code route.bpmn} is spoken to; a test holds them against the diagram. */
final class Route {

    static final String PROCESS = "route";

    /** 撤回申请: interrupts whatever waits. */
    static final String WITHDRAWN = "Message_RouteWithdrawn";

    private Route() {}
}
