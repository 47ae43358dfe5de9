package io.github.seedbed.citation;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is known of licences: their names at the Hub, and whether a model may be made from what is under them. */
public final class Licences {
    /** Where the Hub's name is not the SPDX identifier in lower case. */
    private static final Map<String, String> RENAMED = new TreeMap<>(Map.of(
            "odbl-1.0", "odbl", "odc-by-1.0", "odc-by", "pddl-1.0", "pddl", "c-uda-1.0", "c-uda", "gfdl-1.3", "gfdl"));

    /** How far the terms of data reach into what is made from them. */
    public enum Reach {
        /** Anything may be made of it, perhaps with thanks. */
        FREE,
        /** What is made of it may have to stay under the same terms. */
        ALIKE,
        /** Not for every use, or nothing may be made of it. */
        RESTRICTED,
        /** Unknown. */
        UNKNOWN
    }

    private static final String FREE =
            "cc0-1\\.0|pddl.*|unlicense|0bsd|mit(-0)?|apache-2\\.0|bsd-.*|isc|zlib|ncsa|bsl-1\\.0"
                    + "|cc-by-[0-9.]+.*|odc-by.*|cdla-permissive-.*|etalab-2\\.0|ogl-.*|nlod-.*|dl-de-.*|c-uda.*|postgresql|wtfpl";

    private static final String ALIKE =
            "cc-by-sa-.*|odbl.*|cdla-sharing-.*|[al]?gpl.*|gfdl.*|mpl-.*|epl-.*|eupl-.*|osl-.*";

    private static final String RESTRICTED = "cc-by-n[cd].*";

    private Licences() {}

    /**
     * Returns the Hub's identifier of a licence.
     *
     * @param spdx its SPDX identifier
     */
    public static String hub(String spdx) {
        String id = spdx.toLowerCase(Locale.ROOT).replaceFirst("-(only|or-later)$", "");
        return RENAMED.getOrDefault(id, id);
    }

    /**
     * Returns how far a licence reaches.
     *
     * @param spdx its SPDX identifier
     */
    public static Reach reach(String spdx) {
        String id = spdx.toLowerCase(Locale.ROOT);
        if (id.matches(RESTRICTED)) {
            return Reach.RESTRICTED;
        } else if (id.matches(FREE)) {
            return Reach.FREE;
        }
        return id.matches(ALIKE) ? Reach.ALIKE : Reach.UNKNOWN;
    }
}
