package io.github.seedbed.check;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** One thing that must hold of a bundle. */
abstract class Rule {
    private final Owner owner;
    private final String demand;

    /**
     * Prepares a rule.
     *
     * @param owner who can fix what it finds
     * @param demand what must hold, as a sentence without a full stop
     */
    Rule(Owner owner, String demand) {
        this.owner = owner;
        this.demand = demand;
    }

    /** Prepares a rule whose findings a developer can fix. */
    Rule(String demand) {
        this(Owner.DEVELOPER, demand);
    }

    /** Returns what it is called in reports and waivers: {@code LinksResolve} is {@code links-resolve}. */
    final String id() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    final Owner owner() {
        return owner;
    }

    final String demand() {
        return demand;
    }

    /** Returns whether the owner may decide, with a reason, that it need not hold. */
    boolean canBeWaived() {
        return true;
    }

    /**
     * Returns every place where it does not hold. What another rule tells already, such as a missing file, is passed
     * over.
     */
    abstract List<Finding> findings(AssembledBundle bundle) throws IOException;
}
