package io.github.seedbed.reproduce;

import io.github.seedbed.train.Jdk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The list of everything that must make no difference to a training. */
final class Disturbances {
    /** More than any machine has, so that the order in which a map of them is walked through changes. */
    private static final int MORE_VARIABLES = 64;

    static final List<Disturbance> ALL = List.of(
            // Twice the same may differ by chance, or agree by chance: so there are three
            of("again", "nothing: a fresh JVM", Cause.UNSEEDED, s -> {}),
            of("again-2", "nothing, a second time", Cause.UNSEEDED, s -> {}),
            of("again-3", "nothing, a third time", Cause.UNSEEDED, s -> {}),
            of("set-order", "Set.of and Map.of iterated in a fixed order", Cause.SALTED, s -> s.setOrder(false)),
            of("set-order-again", "the same order once more", Cause.SALTED, s -> s.setOrder(false)),
            of("set-order-back", "the same order reversed", Cause.SALTED, s -> s.setOrder(true)),
            of(
                    "hash-codes",
                    "all identity hash codes equal",
                    Cause.HASH_ORDER,
                    s -> s.options("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2")),
            of(
                    "hash-codes-other",
                    "identity hash codes of another generator",
                    Cause.HASH_ORDER,
                    s -> s.options("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=0")),
            of(
                    "locale-tr",
                    "Turkish: i and I are different letters",
                    Cause.LOCALE,
                    s -> s.options("-Duser.language=tr", "-Duser.country=TR")),
            of(
                    "locale-ar",
                    "Arabic of Egypt: other digits",
                    Cause.LOCALE,
                    s -> s.options("-Duser.language=ar", "-Duser.country=EG")),
            of(
                    "locale-fa",
                    "Persian: other digits, other calendar",
                    Cause.LOCALE,
                    s -> s.options("-Duser.language=fa", "-Duser.country=IR")),
            // Between them it is never the same day
            of(
                    "zone-east",
                    "the zone Pacific/Kiritimati, 14 hours ahead",
                    Cause.ZONE,
                    s -> s.options("-Duser.timezone=Pacific/Kiritimati")),
            of(
                    "zone-west",
                    "the zone Etc/GMT+12, 12 hours behind",
                    Cause.ZONE,
                    s -> s.options("-Duser.timezone=Etc/GMT+12")),
            of(
                    "charset",
                    "the default charset ISO-8859-1",
                    Cause.CHARSET,
                    s -> s.options("-Dfile.encoding=ISO-8859-1")),
            of("cpu-one", "one processor", Cause.PARALLEL, s -> s.options("-XX:ActiveProcessorCount=1")),
            of(
                    "cpu-more",
                    "one processor more than there are",
                    Cause.PARALLEL,
                    s -> s.options(
                            "-XX:ActiveProcessorCount=" + (Runtime.getRuntime().availableProcessors() + 1))),
            of(
                    "one-thread",
                    "one processor, and no workers in the common pool",
                    Cause.PARALLEL,
                    DisturbedJvm::oneThread),
            of("one-thread-again", "the same once more", Cause.PARALLEL, DisturbedJvm::oneThread),
            of("collector", "another garbage collector", Cause.HASH_ORDER, DisturbedJvm::otherCollector),
            of(
                    "compiler",
                    "C1 only (or C2 too, if the project turned it off)",
                    Cause.INTRINSICS,
                    DisturbedJvm::otherCompiler),
            of(
                    "vectors",
                    "no vector instructions",
                    Cause.INTRINSICS,
                    s -> s.options("-XX:UseAVX=0", "-XX:-UseSuperWord", "-XX:-UseFMA")),
            of(
                    "intrinsics",
                    "Math.exp and its like without intrinsics",
                    Cause.INTRINSICS,
                    s -> s.options(
                            "-XX:+UnlockDiagnosticVMOptions",
                            "-XX:-UseLibmIntrinsic",
                            "-XX:DisableIntrinsic=_dexp,_dlog,_dlog10,_dpow,_dsin,_dcos,_dtan")),
            of(
                    "directory",
                    "another working directory, whose path contains a space",
                    Cause.ENVIRONMENT,
                    DisturbedJvm::elsewhere),
            of("file-times", "files with other times, made in another order", Cause.FILES, DisturbedJvm::otherTimes),
            of("environment", "more variables, so in another order", Cause.ENVIRONMENT, Disturbances::environment),
            of("home", "another home folder and user", Cause.ENVIRONMENT, Disturbances::home));

    private Disturbances() {}

    private static Disturbance of(String name, String changes, Cause cause, Disturbance.Change change) {
        return new Disturbance(name, changes, cause, change);
    }

    private static void environment(DisturbedJvm jvm) {
        for (int i = 0; i < MORE_VARIABLES; i++) {
            jvm.environment("SEEDBED_" + i, "disturbed");
        }
    }

    private static void home(DisturbedJvm jvm) {
        jvm.environment("HOME", jvm.home().toString());
        jvm.environment("USER", "somebody");
        jvm.options("-Duser.home=" + jvm.home(), "-Duser.name=somebody");
    }

    static Disturbance jdk(Jdk jdk) {
        return of("jdk-" + jdk.feature(), "Java " + jdk.feature(), Cause.JAVA, s -> s.on(jdk));
    }

    static Disturbance named(String name) {
        return ALL.stream()
                .filter(disturbance -> disturbance.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> names() {
        return ALL.stream().map(Disturbance::name).toList();
    }

    /** Two trainings that between them disturb what is likely to matter and takes no longer: another compiler does. */
    static List<Trial> everyday() {
        return List.of(
                mix(
                        "mix-1",
                        "set-order",
                        "hash-codes",
                        "locale-tr",
                        "zone-east",
                        "charset",
                        "cpu-one",
                        "collector",
                        "vectors"),
                mix(
                        "mix-2",
                        "set-order-back",
                        "hash-codes-other",
                        "locale-ar",
                        "zone-west",
                        "cpu-more",
                        "directory",
                        "file-times",
                        "environment",
                        "home"));
    }

    private static Trial mix(String name, String... parts) {
        List<Disturbance> disturbances = new ArrayList<>();
        for (String part : parts) {
            disturbances.add(named(part));
        }
        return new Trial(name, disturbances);
    }

    /** Says where a second JDK is, when there is one. */
    static Trial other(Path home) throws IOException {
        Disturbance disturbance = jdk(Jdk.at(home));
        return new Trial(disturbance.name(), List.of(disturbance));
    }
}
