package org.maplebridge.workflows.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.maplebridge.basics.OneTransaction;

/**
 * Runs the engine's commands in the transaction of the domain, or in one of the same kind where none runs: a timer that goes off. Takes the
 * place of the engine's own interceptor, whose transactions the server does not tie to the pool's connections.
 */
class SharedTransaction extends CommandInterceptor {

    private final OneTransaction transaction;
    private final boolean requiresNew;

    SharedTransaction(OneTransaction transaction, boolean requiresNew) {
        this.transaction = transaction;
        this.requiresNew = requiresNew;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return requiresNew
                    ? transaction.requiresNew(() -> next.execute(command))
                    : transaction.required(() -> next.execute(command));
        } catch (OneTransaction.Failed failed) {
            throw failed.unchecked();
        }
    }
}
