package io.github.seedbed.picture;

import io.github.seedbed.internal.runfile.RunConfig;

/** What drawings say of a number that is predicted. */
final class Numbers {
    private Numbers() {}

    /** Returns a space and its unit, or nothing. */
    static String unit(RunConfig.Target target) {
        return target.number()
                .flatMap(RunConfig.NumberTarget::unit)
                .map(unit -> " " + unit)
                .orElse("");
    }

    /** Returns its title, with the unit in brackets. */
    static String titled(RunConfig.Target target) {
        String unit = unit(target);
        return target.title() + (unit.isEmpty() ? "" : " (" + unit.strip() + ")");
    }
}
