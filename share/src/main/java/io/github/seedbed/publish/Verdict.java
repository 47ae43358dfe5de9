package io.github.seedbed.publish;

import io.github.seedbed.problem.Problem;
import java.util.List;

/**
 * What became of a copy.
 *
 * @param copy which
 * @param whole whether every byte is the published one; then it may still be stale
 * @param faults why it does not serve any more; empty if it does
 * @param notes what else was seen, which does no harm
 */
public record Verdict(Copy copy, boolean whole, List<Problem> faults, List<String> notes) {
    /** Returns whether it serves: all of it is there, and is what people find. */
    public boolean isGood() {
        return faults.isEmpty();
    }
}
