/** Assignment: which mediator leads a case, what that person discloses, and when somebody else takes over. */
package org.maplebridge.assignment;
