package io.github.seedbed.maven.citation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known of licences: their names at the Hub, and whether a model may be made from what is under them. */
public final class Licences {
    /** The identifiers that the Hub takes, of its page on licences, besides {@code other}. */
    public static final SortedSet<String> HUB = new TreeSet<>(List.of(("afl-3.0 agpl-3.0 apache-2.0 apple-amlr"
                    + " apple-ascl artistic-2.0 bigcode-openrail-m bigscience-bloom-rail-1.0 bigscience-openrail-m bsd"
                    + " bsd-2-clause bsd-3-clause bsd-3-clause-clear bsl-1.0 c-uda cc cc-by-2.0 cc-by-2.5 cc-by-3.0"
                    + " cc-by-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0"
                    + " cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cc-by-nd-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc0-1.0"
                    + " cdla-permissive-1.0 cdla-permissive-2.0 cdla-sharing-1.0 creativeml-openrail-m"
                    + " deepfloyd-if-license ecl-2.0 epl-1.0 epl-2.0 etalab-2.0 eupl-1.1 eupl-1.2"
                    + " fair-noncommercial-research-license gemma gfdl gpl gpl-2.0 gpl-3.0 h-research intel-research"
                    + " isc lgpl lgpl-2.1 lgpl-3.0 lgpl-lr llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 lppl-1.3c"
                    + " mit mpl-2.0 ms-pl ncsa odbl odc-by ofl-1.1 open-mdw openrail openrail++ osl-3.0 pddl"
                    + " postgresql unknown unlicense wtfpl zlib")
            .split(" ")));

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
        /** Nobody knows. */
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
