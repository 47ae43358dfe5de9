package io.github.seedbed.check;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** One thing that must hold of a bundle. */
interface Rule {
    /** Returns what it is called in reports and waivers: {@code LinksResolve} is {@code links-resolve}. */
    default String id() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns who can fix it. */
    default Owner owner() {
        return Owner.DEVELOPER;
    }

    /** Returns what must hold, as a sentence without a full stop. */
    String demand();

    /** Returns whether the owner may decide, with a reason, that it need not hold. */
    default boolean canBeWaived() {
        return true;
    }

    /**
     * Returns every place where it does not hold. What another rule tells already, such as a missing file, is passed
     * over.
     */
    List<Finding> findings(AssembledBundle bundle) throws IOException;
}
