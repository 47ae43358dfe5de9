package io.github.seedbed.docs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The commands of the pages that a test runs to the letter. {@link DocumentedCommandsTest} reads these declarations and
 * runs nothing; whether they are true, {@link RunsCheck} looks when the tests of a class have run.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Runs {
    /** The commands, as they stand in the pages. */
    String[] value() default {};

    /** A page below the root of the repository, all of whose commands the test runs. */
    String page() default "";
}
