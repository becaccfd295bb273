package org.maplebridge.basics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an application service: its public methods are the use cases of its room, each {@link InOneTransaction one transaction}. A business
 * fault undoes everything and reaches the caller as it is.
 */
@Stereotype
@ApplicationScoped
@InOneTransaction
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCases {}
