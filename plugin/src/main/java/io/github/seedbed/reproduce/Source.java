package io.github.seedbed.reproduce;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * What can make two trainings differ: what changes when it alone is changed, what to do instead, and the lint rules of
 * a project that see it. The agent's {@code sources.txt} lists the calls of each.
 */
enum Source {
    CLOCK(
            "the clock",
            "a time is written into a file of the run, or learnt from",
            "leave times out of what must be equal: run.json next to the run has them; where time is an input, read it"
                    + " from the data or pass a java.time.Clock",
            List.of(Variant.of("another day and time"), Variant.of("yet another day, on a faster machine")),
            Rule.determinism("java.time.Instant#now()"),
            Rule.determinism("java.lang.System#currentTimeMillis()")),
    ELAPSED(
            "elapsed time",
            "how long something takes is written into a file of the run, or decides when training ends",
            "end after a number of epochs, or when the loss no longer falls; print durations, run.json keeps the total",
            List.of(
                    Variant.of("a slower machine: time passes three times as fast, and short waits are over"),
                    Variant.of("a faster machine: time passes slowly"))),
    UNSEEDED(
            "randomness without a seed",
            "a generator starts somewhere else in every JVM",
            "take new SplittableRandom(run.seed(\"name\")), and a new generator for every training",
            List.of(Variant.of("other seeds for generators that were given none")),
            Rule.determinism("java.util.Random#<init>()"),
            Rule.determinism("java.util.concurrent.ThreadLocalRandom")),
    SALTED(
            "the order of Set.of or Map.of",
            "Java salts their order anew in every JVM; also that of Set.copyOf, Map.copyOf and toUnmodifiableSet",
            "sort what is walked through, as in new TreeSet<>(Set.of(…)), or take a List",
            List.of(new Variant("the same order reversed", jvm -> jvm.order("backwards"))),
            Rule.checkstyle("SaltedOrder"),
            Rule.determinism("java.util.Set#copyOf(java.util.Collection)")),
    HASH_ORDER(
            "identity hash codes",
            "a HashMap or HashSet of objects without hashCode of their own, the text of an object without toString, or"
                    + " a hash code used as a number: it is where the object happens to be",
            "give the keys equals and hashCode (a record of texts and numbers has them), or take a List, a"
                    + " LinkedHashMap or a TreeMap; Arrays.toString for an array",
            List.of(
                    new Variant("other hash codes for objects that have none of their own", jvm -> jvm.hashCodes(0)),
                    new Variant("hash codes that count threads", jvm -> jvm.hashCodes(5)),
                    new Variant("hash codes that are addresses", jvm -> jvm.hashCodes(4))),
            Rule.determinism("java.lang.System#identityHashCode(java.lang.Object)"),
            Rule.determinism("java.util.IdentityHashMap")),
    THREADS(
            "threads",
            "the scheduler decides in which order the parts of a parallel stream, or several threads, add or write",
            "add in one thread, in a fixed order; or cut the work into parts whose number does not depend on the"
                    + " machine and join them in their order; wait with join, not with sleep",
            List.of(
                    new Variant("threads that run the other way round", jvm -> jvm.parallelism(7)),
                    new Variant("threads that run at the same time", jvm -> jvm.parallelism(3))),
            Rule.determinism("java.util.Collection#parallelStream()"),
            Rule.determinism("java.util.stream.BaseStream#parallel()")),
    COMPLETION(
            "the order in which tasks finish",
            "a pool or a future ends when the scheduler has it so: what is taken, added or noted as it comes is in"
                    + " another order each time, and what is looked at after a sleep may not be there yet",
            "keep the futures in a list and ask each in its order, as with invokeAll, or allOf and then join; let no task"
                    + " write what another one writes",
            List.of(
                    new Variant("tasks that finish the other way round", jvm -> jvm.parallelism(7)),
                    new Variant("tasks that run at the same time", jvm -> jvm.parallelism(3)))),
    PROCESSORS(
            "the number of processors",
            "work is cut into as many parts as there are processors, or their number is written into a file",
            "cut into a fixed number of parts: how many of them run at once may depend on the machine",
            List.of(Variant.of("3 processors"), Variant.of("1 processor"), Variant.of("7 processors"))),
    NATIVE_THREADS(
            "the threads of a native library",
            "the number of processors decides how a native library cuts its sums",
            "set its number of threads to one before its first use, as in ai.djl.pytorch.num_threads=1, nthread=1 or"
                    + " OMP_NUM_THREADS=1",
            List.of(
                    new Variant("one processor for native code", jvm -> jvm.processors(1)),
                    new Variant("three processors for native code", jvm -> jvm.processors(3)))),
    MEMORY(
            "the size of memory or disk",
            "how much memory or disk there is, or is in use, decides something or is written into a file",
            "take the size of a batch from experiment.yaml; print what was used",
            List.of(Variant.of("a third of the memory"), Variant.of("five times the memory"))),
    COLLECTED(
            "what the garbage collector has taken",
            "what a weak reference or a WeakHashMap still holds depends on when the collector last ran",
            "compute what is gone again, to the same bits, and neither count nor list what is there",
            List.of(Variant.of("the collector runs before weak references are asked"))),
    PROCESS(
            "the number of the process",
            "a process has another number each time",
            "name a run by the digest of its inputs, or not at all",
            List.of(Variant.of("another process"))),
    THREAD_NAMES(
            "names and numbers of threads",
            "a thread is called otherwise on another machine or Java",
            "number the parts of the work, not the threads",
            List.of(Variant.of("other names and numbers")),
            Rule.determinism("java.lang.Thread#getId()")),
    TEMPORARY(
            "the name of a temporary file",
            "Java draws it anew each time",
            "keep it out of what is written; a file that is named goes below target, under a name of your own",
            List.of(new Variant("other names", TrialJvm::otherTemporary))),
    PORT(
            "a port that the system chooses",
            "the system gives away whichever is free",
            "keep the number out of what is written, and out of what is computed",
            List.of(Variant.of("other ports"))),
    LEFT_OVER(
            "what an earlier run left behind",
            "a file that is not among the inputs is there the second time: a cache, a download, a state",
            "write caches where a digest of the inputs is part of the name, and make a run the same with and without"
                    + " them",
            List.of(new Variant("what was left behind is there again", jvm -> jvm.leftOvers(true)))),
    LISTING(
            "the order of a folder's files",
            "a folder is listed in the order of the file system",
            "sort every listing: SortedFiles of the Seedbed runtime does",
            List.of(Variant.of("listed the other way round")),
            Rule.determinism("java.nio.file.Files#list(java.nio.file.Path)"),
            Rule.determinism("java.io.File#listFiles()")),
    FILE_TIMES(
            "the times of files",
            "a file's time is when somebody copied or cloned it",
            "know a file by its digest or its name, not by its time",
            List.of(Variant.of("the newest files are the oldest"), Variant.of("all files are older, by other spans")),
            Rule.determinism("java.nio.file.Files#getLastModifiedTime(java.nio.file.Path,java.nio.file.LinkOption[])"),
            Rule.determinism("java.io.File#lastModified()")),
    REFLECTION(
            "the order of reflection",
            "Java returns the members of a class in no particular order",
            "sort them by name, or list them in the code",
            List.of(Variant.of("returned the other way round"))),
    HOST(
            "the name of the machine",
            "it is written into a file of the run, or learnt from",
            "leave it out, or print it",
            List.of(Variant.of("another machine")),
            Rule.determinism("java.net.InetAddress#getLocalHost()")),
    ENVIRONMENT(
            "a variable of the environment",
            "it is set on one machine, such as that of CI, and not on another",
            "take settings from experiment.yaml or the command line",
            List.of(
                    new Variant("variables that were set are not, and the others are 1", TrialJvm::moreVariables),
                    Variant.of("variables have other values"))),
    JAVA_PROPERTIES(
            "what this Java is called",
            "its version or vendor is written into a file of the run, or learnt from",
            "leave it out: run.json next to the run has it",
            List.of(Variant.of("another Java or system, by its name"))),
    CHILD_PROCESS(
            "what git or another program says",
            "git, hostname or date say something else on another machine or day",
            "leave it out: provenance.json of the bundle has the commit",
            List.of(Variant.of("other programs say something else"))),
    LOCALE(
            "the default locale",
            "a number, date or text is written or changed as the machine's language has it",
            "name one: String.format(Locale.ROOT, …), toLowerCase(Locale.ROOT); Run.start sets Locale.ROOT, so look at"
                    + " what runs before it",
            List.of(
                    new Variant("Turkish: i and I are different letters", jvm -> jvm.locale("tr", "TR")),
                    new Variant("Arabic of Egypt: other digits", jvm -> jvm.locale("ar", "EG")),
                    new Variant("Persian: other digits, other calendar", jvm -> jvm.locale("fa", "IR"))),
            Rule.determinism("java.util.Locale#getDefault()"),
            Rule.jdk("java.lang.String#format(java.lang.String,java.lang.Object[])")),
    ZONE(
            "the default time zone",
            "a time is read or written in the machine's zone",
            "name one: ZoneOffset.UTC; Run.start sets UTC, so look at what runs before it",
            List.of(
                    new Variant("the zone Pacific/Kiritimati, 14 hours ahead", jvm -> jvm.zone("Pacific/Kiritimati")),
                    new Variant("the zone Etc/GMT+12, 12 hours behind", jvm -> jvm.zone("Etc/GMT+12"))),
            Rule.determinism("java.time.ZoneId#systemDefault()"),
            Rule.determinism("java.util.TimeZone#getDefault()")),
    CHARSET(
            "the default charset",
            "text is read or written in the machine's charset",
            "name one: StandardCharsets.UTF_8",
            List.of(new Variant("the default charset ISO-8859-1", jvm -> jvm.charset("ISO-8859-1"))),
            Rule.jdk("java.lang.String#getBytes()"),
            Rule.jdk("java.io.FileReader#<init>(java.lang.String)")),
    DIRECTORY(
            "where the project is",
            "a path of this machine is written into a file or learnt from",
            "write names relative to the project",
            List.of(new Variant("another working directory, whose path contains a space", TrialJvm::elsewhere))),
    USER(
            "the user",
            "the name or the home folder of the user is written into a file or learnt from, or a cache that lies there",
            "leave it out; take paths from experiment.yaml, and name a cache by the digest of its inputs",
            List.of(new Variant("another home folder and user", TrialJvm::home))),
    INTRINSICS(
            "the last digits of Math",
            "Math.exp, log, pow, sin and their like may differ in the last bit from processor to processor; a"
                    + " threshold, a sort or many steps make it visible",
            "take StrictMath where every bit matters, or round before comparing",
            List.of(Variant.of("StrictMath in place of Math"))),
    JAVA(
            "another Java",
            "a class of the Java library works otherwise: since 19 Double.toString gives shorter digits, and the data"
                    + " of locales changes often",
            "write numbers with Json.number or with a fixed number of digits and Locale.ROOT; lock each major version"
                    + " of Java with mvn seedbed:lock",
            List.of()),
    UNEXPLAINED(
            "not found",
            "no source moves it when it alone is changed: several together may, or native code, which cannot be"
                    + " watched",
            "look at both versions of the file",
            List.of());

    private final String title;
    private final String habit;
    private final String remedy;
    private final List<Variant> variants;
    private final List<String> rules;

    Source(String title, String habit, String remedy, List<Variant> variants, String... rules) {
        this.title = title;
        this.habit = habit;
        this.remedy = remedy;
        this.variants = variants;
        this.rules = List.of(rules);
    }

    /** Returns those that can be changed alone. */
    static List<Source> changeable() {
        return Arrays.stream(values())
                .filter(source -> !source.variants.isEmpty())
                .toList();
    }

    /** Returns the one with a name. */
    static Source named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
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

    /** Returns the ways to change it, the likeliest first. */
    List<Variant> variants() {
        return variants;
    }

    /** Returns the rules that see it in the code, file and signature; none where no rule can. */
    List<String> rules() {
        return rules;
    }

    /** Returns the name in JSON, in the guide and in the agent. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns whether calls that nobody sees may use it: then it is changed although no call was noted. */
    boolean isAlwaysTried() {
        return EnumSet.of(LOCALE, ZONE, CHARSET, DIRECTORY, USER, HASH_ORDER).contains(this);
    }

    /** Returns whether it answers call by call, so that it can be changed in one line alone. */
    boolean isByCall() {
        return !EnumSet.of(SALTED, NATIVE_THREADS, LEFT_OVER, DIRECTORY, USER, JAVA, UNEXPLAINED)
                .contains(this);
    }

    /** Another processor or Java may give other last digits: those are shown, and no fault. */
    boolean allowsLastDigits() {
        return this == INTRINSICS || this == JAVA;
    }

    /** Values that are made up may be such as no machine has: a training that fails on them proves nothing. */
    boolean isMadeUp() {
        return EnumSet.of(ELAPSED, HOST, ENVIRONMENT, JAVA_PROPERTIES, CHILD_PROCESS, MEMORY)
                .contains(this);
    }
}
