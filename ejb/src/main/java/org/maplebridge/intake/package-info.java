/** Intake: from the application at the window to acceptance, with the parties' consent; what was typed and not sent yet. */
package org.maplebridge.intake;
