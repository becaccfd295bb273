/** The inbox: what waits for a person, with its due date, claimant and assignee. Lists read these rows and never ask the engine. */
package org.maplebridge.inbox;
