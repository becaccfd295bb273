/**
 * The processes of the office and the only code that knows the engine. The diagrams ({@code mediation.bpmn}, {@code referral.bpmn}, {@code route.bpmn},
 * {@code case-route.dmn}) say what comes next; the adapters here let the domain speak to them through its own ports, and the
 * delegates let a process ask the domain for one thing.
 */
package org.maplebridge.workflows;
