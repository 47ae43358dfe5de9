package io.github.seedbed.reproduce.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The places of a training that call a source of difference. */
public final class Sites {
    /** What calls a source in more places than that is watched no further. */
    private static final int MOST = 1 << 16;

    /** So many parts has a line of {@link #lines}. */
    private static final int PARTS = 4;

    /** So often it is looked who calls a library that calls a source. */
    private static final int LOOKS = 32;

    private static final String REFLECTION = "reflection";
    private static final String AGENT = "io.github.seedbed.reproduce.";
    private static final Pattern ITSELF = Pattern.compile(
            "jdk[.]internal[.](loader|module)|java[.]lang[.](ClassLoader|invoke|Module)|java[.]util[.]jar"
                    + "|java[.]security|sun[.]|java[.]util[.]concurrent[.]ConcurrentHashMap[$]Tree");

    private static final Map<String, List<Site>> LOADED = new ConcurrentHashMap<>();
    private static final Set<String> OWN = ConcurrentHashMap.newKeySet();
    private static final Site[] SITES = new Site[MOST];
    private static int count;

    /** One call in one line. */
    static final class Site {
        final String source;
        final String place;
        final boolean own;
        final int world;
        volatile int times;
        volatile String loadedBy = "";

        Site(String source, String place, boolean own) {
            this.source = source;
            this.place = place;
            this.own = own;
            // A library that reads its own classes is stable within a JVM, and nothing that a project could change
            this.world = source.equals(REFLECTION) && !own ? World.REAL : World.of(source, place);
        }
    }

    private Sites() {}

    /**
     * Remembers a class of the project.
     *
     * @param name with points
     */
    public static void own(String name) {
        OWN.add(name);
    }

    /**
     * Returns the number of a new site; negative if there are too many.
     *
     * @param source what is called
     * @param place as in a stack trace
     * @param own whether it is in a class of the project
     */
    public static synchronized int add(String source, String place, boolean own) {
        if (count == MOST) {
            return -1;
        }
        SITES[count] = new Site(source, place, own);
        return count++;
    }

    /** Counts a call; of a library's it notes as well who in the project calls the library. */
    static Site met(int number) {
        Site site = SITES[number];
        int times = ++site.times;
        if (times == 1 || !site.own && times <= LOOKS) {
            Record.use(site.source, site.own ? site.place : caller().orElse(""), site.place, "");
        }
        return site;
    }

    /**
     * Notes a call that is not counted, for it may be in the innermost of all loops, when its class is loaded.
     *
     * @param number of the site
     * @param type the class
     */
    public static void loaded(int number, String type) {
        remember(number, type);
        loaded(SITES[number]);
    }

    private static void remember(int number, String type) {
        SITES[number].loadedBy = type;
        LOADED.computeIfAbsent(type, none -> new CopyOnWriteArrayList<>()).add(SITES[number]);
    }

    /**
     * Notes the same of a class that an earlier training has rewritten.
     *
     * @param type the class
     */
    public static void loaded(String type) {
        LOADED.getOrDefault(type, List.of()).forEach(Sites::loaded);
    }

    private static void loaded(Site site) {
        Record.use(site.source, site.own ? site.place : "", site.place, "");
    }

    /** Returns a line for each site, for classes that name them by number. */
    public static synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Site site = SITES[number];
            lines.add(String.join("\t", site.source, site.place, String.valueOf(site.own), site.loadedBy));
        }
        return lines;
    }

    /**
     * Adds what {@link #lines} returned in an earlier training, each site under the number that it had.
     *
     * @param line one of them, in their order, before any other site is added
     */
    public static void read(String line) {
        String[] parts = line.split("\t", -1);
        int number = add(parts[0], parts[1], Boolean.parseBoolean(parts[2]));
        if (!parts[PARTS - 1].isEmpty()) {
            remember(number, parts[PARTS - 1]);
        }
    }

    /** Returns the innermost line of the project that is running, as in a stack trace. */
    static Optional<String> caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(Sites::isOwn).map(Sites::place).findFirst());
    }

    /** Returns whether Java's own code of some class runs, and a line of the project has called it in this thread. */
    static boolean isCallerOf(String start, String end) {
        return StackWalker.getInstance().walk(frames -> {
            boolean[] met = new boolean[1];
            return frames.anyMatch(frame -> {
                met[0] |= frame.getClassName().startsWith(start)
                        && frame.getClassName().endsWith(end);
                return met[0] && isOwn(frame);
            });
        });
    }

    /**
     * Returns for whom Java's own code does something: the innermost line of the project, then the innermost one of a
     * library if that is nearer; nothing if Java does it for itself, as when it loads a class.
     */
    static List<String> onBehalf() {
        return StackWalker.getInstance().walk(frames -> {
            List<StackWalker.StackFrame> all = frames.toList();
            int outer = 0;
            while (all.get(outer).getClassName().startsWith(AGENT)) {
                outer++;
            }
            // What reports is not asked itself
            outer++;
            while (outer < all.size() && isJava(all.get(outer).getClassName())) {
                if (ITSELF.matcher(all.get(outer).getClassName()).lookingAt()) {
                    return List.of();
                }
                outer++;
            }
            List<StackWalker.StackFrame> rest = all.subList(outer, all.size());
            Optional<String> own =
                    rest.stream().filter(Sites::isOwn).map(Sites::place).findFirst();
            return rest.isEmpty() ? List.of() : List.of(own.orElse(""), place(rest.get(0)));
        });
    }

    private static boolean isOwn(StackWalker.StackFrame frame) {
        return OWN.contains(frame.getClassName()) && !frame.getMethodName().startsWith("seedbed$");
    }

    private static boolean isJava(String name) {
        return name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.") || name.startsWith(AGENT);
    }

    private static String place(StackWalker.StackFrame frame) {
        return place(frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
    }

    /**
     * Writes a place as a stack trace does.
     *
     * @param type name of the class
     * @param method its method
     * @param file its source, null if unknown
     * @param line in it
     */
    public static String place(String type, String method, String file, int line) {
        return type + "." + method + "(" + file + ":" + line + ")";
    }
}
