package io.github.seedbed.run;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a hyperparameter may be, as in {@code @Range(above = 0) double learningRate}. A value outside is an error that
 * names the setting, its line and the range.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
    /** Returns the smallest value. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Returns the largest value. */
    double max() default Double.POSITIVE_INFINITY;

    /** Returns the lower bound, which is not a value itself. */
    double above() default Double.NEGATIVE_INFINITY;

    /** Returns the upper bound, which is not a value itself. */
    double below() default Double.POSITIVE_INFINITY;
}
