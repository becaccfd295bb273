package org.maplebridge.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.maplebridge.web.security.CallLimit;

/** Marks the resource that needs no token: whoever holds a paper may ask about it. {@link CallLimit} slows down who asks too often. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OpenToAnyone {}
