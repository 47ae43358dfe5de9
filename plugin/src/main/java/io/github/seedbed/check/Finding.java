package io.github.seedbed.check;

import io.github.seedbed.problem.Problem;

/**
 * A place where a rule does not hold.
 *
 * @param rule the rule's identifier
 * @param owner who must act
 * @param level whether it fails the build
 * @param place where it is
 * @param what what is wrong, as a sentence without a full stop
 * @param why the reason, in the same form
 * @param action what to do
 */
public record Finding(String rule, Owner owner, Level level, Place place, String what, String why, String action) {
    static Finding of(Rule rule, Place place, String what, String why, String action) {
        return new Finding(rule.id(), rule.owner(), Level.ERROR, place, what, why, action);
    }

    Finding asWarning() {
        return new Finding(rule, owner, Level.WARNING, place, what, why, action);
    }

    Finding asNote() {
        return new Finding(rule, owner, Level.NOTE, place, what, why, action);
    }

    Finding asError() {
        return new Finding(rule, owner, Level.ERROR, place, what, why, action);
    }

    Finding forOwner(Owner other) {
        return new Finding(rule, other, level, place, what, why, action);
    }

    public Problem problem() {
        return new Problem(what, place.toString(), why, action);
    }
}
