package org.maplebridge.basics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an application service: its public methods are the use cases of its room, each one transaction. A collision with another
 * user's act is tried again twice, from outside the transaction; a business fault undoes everything and reaches the caller as it is.
 */
@Stereotype
@ApplicationScoped
@Transactional
@TriedAgain
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCases {}
