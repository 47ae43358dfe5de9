package io.github.seedbed.table;

import java.io.Serializable;
import java.util.List;

/**
 * Things that lie in parts, here or on the machines of a cluster. What is said of all of them is added up from what is
 * said of each, and only that travels.
 *
 * <p>Parts may be added in any order, and one may be computed again if its machine was lost: an addition must not
 * depend on the order (whole numbers and the larger of two do not), and a step must not depend on chance.
 *
 * @param <T> what a part is
 */
public interface Parts<T> {
    /** Rows that are worth a thread of their own. */
    int WORTHWHILE = 1024;

    /**
     * Makes another thing of a part.
     *
     * @param <T> what the part is
     * @param <S> what else it is made of
     * @param <R> the other thing
     */
    @FunctionalInterface
    interface Step<T, S, R> extends Serializable {
        /**
         * Makes it.
         *
         * @param part the part
         * @param own what belongs to this part
         */
        R of(T part, S own);
    }

    /**
     * Says something of a part.
     *
     * @param <T> what the part is
     * @param <R> what is said
     */
    @FunctionalInterface
    interface Term<T, R> extends Serializable {
        /**
         * Says it.
         *
         * @param part the part
         */
        R of(T part);
    }

    /**
     * Adds what is said of two parts.
     *
     * @param <R> what is said
     */
    @FunctionalInterface
    interface Addition<R> extends Serializable {
        /**
         * Adds; may change the first one.
         *
         * @param one of the two
         * @param other the other
         */
        R of(R one, R other);
    }

    /**
     * Makes other things of the parts, where they are; again each time that they are asked, unless they are kept.
     *
     * @param own one a part, in their order; serialisable
     * @param step what makes them
     * @param <S> what belongs to a part
     * @param <R> the other things
     */
    <S, R> Parts<R> with(List<S> own, Step<T, S, R> step);

    /**
     * Adds up what is said of the parts.
     *
     * @param term says it
     * @param addition adds it
     * @param <R> what is said; serialisable
     */
    <R> R sum(Term<T, R> term, Addition<R> addition);

    /** Returns how many there are. */
    int count();

    /** Returns the parts, in their order, all on this machine. */
    List<T> here();

    /** Returns the same parts, made once and kept where they are. */
    Parts<T> kept();

    /** Lets go of what is kept. */
    void forget();

    /**
     * Returns parts on this machine, at least one, each worked on by a thread of its own.
     *
     * @param parts in their order
     * @param <T> what a part is
     */
    static <T> Parts<T> of(List<T> parts) {
        return new LocalParts<>(parts);
    }

    /**
     * Returns into how many parts rows are best divided on this machine: one for each processor, if that is worth it.
     *
     * @param rows how many
     */
    static int worthwhile(int rows) {
        return Math.min(1 + rows / WORTHWHILE, LocalParts.processors());
    }
}
