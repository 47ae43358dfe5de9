package io.github.seedbed.files;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose result does not depend on the order in which the system gives it things, because it sorts them,
 * say: the determinism lint takes its word for it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Ordered {}
