package org.maplebridge.web.shell;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link FaultsInWords} in front of the other exception handlers. */
public class FaultsInWordsFactory extends ExceptionHandlerFactory {

    public FaultsInWordsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new FaultsInWords(getWrapped().getExceptionHandler());
    }
}
