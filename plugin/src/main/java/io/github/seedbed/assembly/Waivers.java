package io.github.seedbed.assembly;

import io.github.seedbed.html.Html;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells readers of the card which rules of {@code check} need not hold, and why. */
public final class Waivers {
    private Waivers() {}

    /**
     * Returns a section of the card, {@code $check.waivers}; empty if nothing is waived.
     *
     * @param waivers rule to reason
     */
    static String section(Map<String, String> waivers) {
        return waivers.isEmpty()
                ? ""
                : "## Checks that were waived\n\n"
                        + new TreeMap<>(waivers)
                                .entrySet().stream()
                                        .map(waiver -> line(waiver.getKey(), waiver.getValue()))
                                        .collect(Collectors.joining("\n"));
    }

    /**
     * Returns the line that the card must hold.
     *
     * @param rule that need not hold
     * @param reason why, as it stands in the POM; null counts as none
     */
    public static String line(String rule, String reason) {
        String text = reason == null ? "" : reason.strip().replaceAll("\\s+", " ");
        return "- `" + rule + "`: " + Html.escaped(text);
    }
}
