package io.github.seedbed.reproduce;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What usually makes two trainings differ, the habit against it, and the lint rule of a project that sees it. */
enum Cause {
    CLOCK(
            "the clock",
            "a time is written into the file, or learnt from",
            "leave times out of what must be equal: run.json next to the run has them; where time is an input, read it from"
                    + " the data or pass a java.time.Clock",
            Rules.determinism("java.time.Instant#now()"),
            Rules.determinism("java.lang.System#currentTimeMillis()")),
    UNSEEDED(
            "randomness without a seed",
            "a generator starts somewhere else in every JVM, or a seed comes from the clock",
            "take new SplittableRandom(run.seed(\"name\")), and a new generator for every training",
            Rules.determinism("java.util.Random#<init>()"),
            Rules.determinism("java.util.concurrent.ThreadLocalRandom")),
    SALTED(
            "the order of Set.of or Map.of",
            "Java salts their order anew in every JVM; also that of Set.copyOf, Map.copyOf and" + " toUnmodifiableSet",
            "sort what is walked through, as in new TreeSet<>(Set.of(…)), or take a List",
            Rules.checkstyle("SaltedOrder"),
            Rules.determinism("java.util.Set#copyOf(java.util.Collection)")),
    HASH_ORDER(
            "identity hash codes",
            "a HashMap or HashSet of objects without hashCode of their own, or a hash code used as a number: it is where the"
                    + " object happens to be",
            "give the keys equals and hashCode (a record has them), or take a List, a LinkedHashMap or a TreeMap",
            Rules.determinism("java.lang.System#identityHashCode(java.lang.Object)"),
            Rules.determinism("java.util.IdentityHashMap")),
    PARALLEL(
            "threads",
            "the number of processors or the scheduler decides in which order numbers are added or results arrive",
            "add in one thread, in a fixed order; or cut the work into parts whose number does not depend on the machine"
                    + " and join them in their order",
            Rules.determinism("java.util.Collection#parallelStream()"),
            Rules.determinism("java.util.stream.BaseStream#parallel()")),
    NATIVE_THREADS(
            "the threads of a native library",
            "the number of processors decides how a native library cuts its sums, and such a library is on the class path",
            "set its number of threads to one before its first use, as in ai.djl.pytorch.num_threads=1, nthread=1 or"
                    + " OMP_NUM_THREADS=1",
            Rules.NONE),
    LOCALE(
            "the default locale",
            "a number, date or text is written or changed as the machine's language has it",
            "name one: String.format(Locale.ROOT, …), toLowerCase(Locale.ROOT); Run.start sets Locale.ROOT, so look at what"
                    + " runs before it",
            Rules.determinism("java.util.Locale#getDefault()"),
            Rules.jdk("java.lang.String#format(java.lang.String,java.lang.Object[])")),
    ZONE(
            "the default time zone",
            "a time is read or written in the machine's zone",
            "name one: ZoneOffset.UTC; Run.start sets UTC, so look at what runs before it",
            Rules.determinism("java.time.ZoneId#systemDefault()"),
            Rules.determinism("java.util.TimeZone#getDefault()")),
    CHARSET(
            "the default charset",
            "text is read or written in the machine's charset",
            "name one: StandardCharsets.UTF_8",
            Rules.jdk("java.lang.String#getBytes()"),
            Rules.jdk("java.io.FileReader#<init>(java.lang.String)")),
    INTRINSICS(
            "the last digits of Math",
            "Math.exp, log, pow, sin and their like may differ in the last bit from processor to processor and from compiler"
                    + " to compiler; a threshold, a sort or many steps make it visible",
            "take StrictMath where every bit matters, or round before comparing",
            Rules.NONE),
    FILES(
            "the order or the times of files",
            "a folder is listed in the order of the file system, or a file's time is read",
            "sort every listing: SortedFiles of the Seedbed runtime does; never read a file's time",
            Rules.determinism("java.nio.file.Files#list(java.nio.file.Path)"),
            Rules.determinism("java.io.File#listFiles()")),
    ENVIRONMENT(
            "the machine's environment",
            "a path, a user, a variable or the working directory is written into the file or learnt from",
            "write names relative to the project, and take settings from experiment.yaml or the command line",
            Rules.NONE),
    JAVA(
            "another Java",
            "a class of the Java library works otherwise: since 19 Double.toString gives shorter digits, and the data of"
                    + " locales changes often",
            "write numbers with Json.number or with a fixed number of digits and Locale.ROOT; lock each major version of Java"
                    + " with mvn seedbed:lock",
            Rules.NONE),
    TOGETHER(
            "not found",
            "the trainings differ only when several things are disturbed together, or by rare chance",
            "look at both versions of the file; mvn seedbed:reproduce -Dseedbed.reproduce=all tries each disturbance alone",
            Rules.NONE);

    private final String title;
    private final String habit;
    private final String remedy;
    private final List<String> rules;

    Cause(String title, String habit, String remedy, String... rules) {
        this.title = title;
        this.habit = habit;
        this.remedy = remedy;
        this.rules =
                Arrays.stream(rules).filter(rule -> !rule.equals(Rules.NONE)).toList();
    }

    /** Returns what to call it in a sentence. */
    String title() {
        return title;
    }

    /** Returns what trainings do that have it. */
    String habit() {
        return habit;
    }

    /** Returns what to do instead. */
    String remedy() {
        return remedy;
    }

    /** Returns the rules that see it in the code, file and signature; none where no rule can. */
    List<String> rules() {
        return rules;
    }

    /** Returns the name in JSON and in the guide. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the rules are. */
    static final class Rules {
        static final String NONE = "";

        private Rules() {}

        static String determinism(String signature) {
            return "determinism.txt of seedbed-rules: " + signature;
        }

        static String checkstyle(String id) {
            return "checkstyle.xml of seedbed-rules: " + id;
        }

        /** Rules that forbidden-apis brings along, switched on in the parent POM. */
        static String jdk(String signature) {
            return "jdk-unsafe of forbidden-apis: " + signature;
        }
    }
}
