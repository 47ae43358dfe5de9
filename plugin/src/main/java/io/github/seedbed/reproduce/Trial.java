package io.github.seedbed.reproduce;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One training more, and what is disturbed in it.
 *
 * @param name unique, and fit for a folder
 * @param disturbances at least one; of one alone a difference tells the cause
 */
record Trial(String name, List<Disturbance> disturbances) {
    Trial {
        disturbances = List.copyOf(disturbances);
    }

    static Trial of(Disturbance disturbance) {
        return new Trial(disturbance.name(), List.of(disturbance));
    }

    boolean isAlone() {
        return disturbances.size() == 1;
    }

    boolean allowsLastDigits() {
        return isAlone() && disturbances.get(0).allowsLastDigits();
    }

    /** Returns what changes. */
    String changes() {
        return isAlone()
                ? disturbances.get(0).changes()
                : disturbances.stream().map(Disturbance::name).collect(Collectors.joining(", "));
    }
}
