package io.github.seedbed.check;

import io.github.seedbed.assembly.Waivers;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** The card tells its readers of every waived rule, with the reason. */
final class WaiversAreShown extends Rule {
    WaiversAreShown() {
        super(Owner.PROJECT_LEAD, "The card shows every waived rule with its reason");
    }

    @Override
    boolean canBeWaived() {
        return false;
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        if (!bundle.has(AssembledBundle.CARD)) {
            return List.of();
        }
        List<String> lines = bundle.card().lines();
        return new TreeMap<>(bundle.waivers())
                .entrySet().stream()
                        .filter(waiver -> !lines.contains(Waivers.line(waiver.getKey(), waiver.getValue())))
                        .map(waiver -> finding(waiver.getKey()))
                        .toList();
    }

    private Finding finding(String rule) {
        return Finding.of(
                this,
                Place.of(AssembledBundle.CARD_SOURCE),
                "A waiver is not shown",
                rule + " is waived in pom.xml, and the card does not say so",
                "write \"$check.waivers\" as a line of its own into " + AssembledBundle.CARD_SOURCE
                        + ", and <waivers> into the plugin's own <configuration>");
    }
}
