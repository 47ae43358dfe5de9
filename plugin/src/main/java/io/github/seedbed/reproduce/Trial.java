package io.github.seedbed.reproduce;

import io.github.seedbed.reproduce.watch.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One training more.
 *
 * @param name unique, and fit for a folder
 * @param changes what changes, in words
 * @param world real, still or other, as the agent has it; empty for no agent
 * @param source that is changed alone
 * @param variant from 1 how it is changed; 0 if it is left as it is
 * @param at the only places at which it is changed, empty for all
 * @param except sources that stay still where all others change
 * @param settings what it takes beyond the agent
 */
record Trial(
        String name,
        String changes,
        String world,
        Optional<Source> source,
        int variant,
        String at,
        List<Source> except,
        List<Variant.Setting> settings) {
    static final String STILL = "still";
    private static final String OTHER = "other";

    static Trial mixed(String name, String changes, String world, Variant.Setting... settings) {
        return new Trial(name, changes, world, Optional.empty(), 1, "", List.of(), List.of(settings));
    }

    /** Returns a training in which nothing is changed: without an agent, or with every source held still. */
    static Trial again() {
        return mixed("again", "nothing: a fresh JVM", "");
    }

    static Trial still(String name, String changes) {
        return mixed(name, changes, STILL);
    }

    /**
     * Returns a training in which one source is changed.
     *
     * @param variant from 1 how; 0 to leave it as it is
     * @param at the only places at which it is changed, empty for all
     * @param number makes the name unique, 0 for all places
     */
    static Trial of(Source source, int variant, List<String> at, int number) {
        Variant how = variant == 0 ? Variant.REAL : source.variants().get(variant - 1);
        String name = source.id() + (variant == 1 ? "" : "-" + variant) + (number > 0 ? "-line-" + number : "");
        String changes = how.changes()
                + (at.isEmpty()
                        ? ""
                        : (at.size() > 1 ? ", in some lines: " : ", in one line: ") + String.join(", ", at));
        return new Trial(
                name,
                changes,
                STILL,
                Optional.of(source),
                variant,
                String.join(World.AND, at),
                List.of(),
                List.of(how.setting()));
    }

    /**
     * Returns a training in which all sources are changed at once but some, which are held still.
     *
     * @param variant from 1 how, as far as a source can be changed in several ways
     */
    static Trial rest(List<Source> except, int variant) {
        List<Variant.Setting> settings = Source.changeable().stream()
                .filter(source -> !except.contains(source))
                .map(source -> source.variants()
                        .get(Math.min(variant, source.variants().size()) - 1)
                        .setting())
                .toList();
        String name = "rest" + (except.isEmpty() ? "" : "-but-" + except.size()) + (variant > 1 ? "-" + variant : "");
        String changes = "all sources at once"
                + (except.isEmpty()
                        ? ""
                        : " but " + except.stream().map(Source::title).collect(Collectors.joining(", ")));
        return new Trial(name, changes, OTHER, Optional.empty(), variant, "", except, settings);
    }

    /** Returns whether it is compared with a training in which every source was held still. */
    boolean isStill() {
        return world.equals(STILL) || name.startsWith("rest");
    }

    /** Returns all that is changed at once, for the two trainings of an everyday build. */
    static List<Trial> everyday() {
        return List.of(
                mixed(
                        "mix-1",
                        "order of sets, hash codes, Turkish, zone, charset, one processor, collector, vectors",
                        "real",
                        jvm -> jvm.order("forwards"),
                        jvm -> jvm.hashCodes(2),
                        jvm -> jvm.locale("tr", "TR"),
                        Source.ZONE.variants().get(0).setting(),
                        Source.CHARSET.variants().get(0).setting(),
                        jvm -> jvm.processors(1),
                        TrialJvm::otherCollector,
                        jvm -> jvm.options("-XX:UseAVX=0", "-XX:-UseSuperWord", "-XX:-UseFMA")),
                mixed(
                        "mix-2",
                        "every source of the list at once",
                        OTHER,
                        jvm -> jvm.order("backwards"),
                        jvm -> jvm.hashCodes(0),
                        jvm -> jvm.locale("ar", "EG"),
                        Source.ZONE.variants().get(1).setting(),
                        jvm -> jvm.parallelism(7),
                        TrialJvm::elsewhere,
                        TrialJvm::moreVariables,
                        TrialJvm::otherTemporary,
                        TrialJvm::home));
    }
}
