package io.github.seedbed.reproduce.watch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is noted within Java's own classes, for which the agent adds a call to some of their methods. */
public final class Inside {
    /** After so many looks at who calls, one in as many is enough. */
    private static final int OFTEN = 5000;

    private static final ThreadLocal<Boolean> BUSY = new ThreadLocal<>();
    private static final ThreadLocal<List<String>> COMMAND = new ThreadLocal<>();
    private static int looks;

    private Inside() {}

    /**
     * An object writes its hash code, having no text of its own.
     *
     * @param text what it writes
     * @param object any
     * @return what to write: of a lambda without the address of its class, unless in the real world
     */
    public static String text(String text, Object object) {
        if (begin()) {
            boolean changed = Tables.inOneLine() && Tables.isChanged(Sites.onBehalf());
            note("hash-order", "toString");
            if (changed) {
                return text.replaceFirst("@[0-9a-f]+$", "@5eedbed");
            }
        }
        return object.getClass().isHidden() && !World.get("world").equals("real")
                ? text.replaceFirst("/0x[0-9a-f]+", "")
                : text;
    }

    /**
     * A date is written in the default zone.
     *
     * @param date any
     */
    public static void zoned(Object date) {
        if (begin()) {
            note("zone", "toString");
        }
    }

    /**
     * A path becomes a text.
     *
     * @param path any
     */
    public static void located(Object path) {
        if (begin()) {
            note(((Path) path).isAbsolute() ? "directory" : "", "toString");
        }
    }

    /**
     * A hash table is walked through.
     *
     * @param table a map, a set or a collection of either
     */
    public static void walked(Object table) {
        if (begin()) {
            Object map = Tables.map(table);
            boolean decides = Identity.decides(first(map));
            if (decides && Tables.inOneLine()) {
                Tables.turn(map, Tables.isChanged(Sites.onBehalf()));
            }
            note(decides ? "hash-order" : "", "iteration");
        }
    }

    /**
     * A set or map with a salted order is walked through.
     *
     * @param table of {@code Set.of} or {@code Map.of}
     */
    public static void salted(Object table) {
        if (begin()) {
            int size = table instanceof Map<?, ?> map ? map.size() : ((Set<?>) table).size();
            note(size > 1 ? "salted" : "", "iteration");
        }
    }

    /**
     * A file is looked at: what lies below the build's folder, or among temporary files, since before the training is
     * left over from another one.
     *
     * @param file a path or a file
     */
    public static void opened(Object file) {
        if (begin()) {
            Path path = (file instanceof File old ? old.toPath() : (Path) file)
                    .toAbsolutePath()
                    .normalize();
            boolean left = isBelow(path, "target")
                    ? isLeft(path)
                    : isBelow(path, "temporary") && !isBelow(path, "project") && !isProgram(path);
            note(left && isOld(path) ? "left-over" : "", path.toString());
        }
    }

    /**
     * A file is about to be read.
     *
     * @param file a path or a file
     * @return what to read: another file, if it is the system's
     */
    public static Object read(Object file) {
        if (!isFree()) {
            return file;
        }
        try {
            Path path = (file instanceof File old ? old.toPath() : (Path) file)
                    .toAbsolutePath()
                    .normalize();
            String source = SystemFiles.source(path);
            List<String> places = source.isEmpty() ? List.of() : Sites.onBehalf();
            if (places.isEmpty()) {
                return file;
            }
            Record.use(source, places.get(0), places.get(1), path.toString());
            int world = World.of(source, places.get(1));
            return world == World.REAL ? file : SystemFiles.instead(path, file, world);
        } finally {
            BUSY.remove();
        }
    }

    /**
     * A port is about to be taken.
     *
     * @param port 0 for one that the system chooses
     * @return the port to take
     */
    public static int port(int port) {
        if (port != 0 || !isFree()) {
            return port;
        }
        try {
            Optional<String> line = Sites.caller();
            line.ifPresent(caller -> Record.use("port", caller, caller, ""));
            int world = line.map(caller -> World.of("port", caller)).orElse(World.REAL);
            return world == World.REAL ? port : Ports.free(world);
        } finally {
            BUSY.remove();
        }
    }

    private static boolean isProgram(Path path) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .anyMatch(entry ->
                        !entry.isEmpty() && path.startsWith(Path.of(entry).toAbsolutePath()));
    }

    private static boolean isBelow(Path path, String folder) {
        Path parent = Path.of(World.get(folder));
        return path.startsWith(parent) && !path.equals(parent);
    }

    private static boolean isLeft(Path path) {
        Path inside = Path.of(World.get("target")).relativize(path);
        return !List.of("classes", "run", "smoke", "seedbed", "reproduce")
                        .contains(inside.getName(0).toString())
                && !inside.toString().endsWith(".jar");
    }

    private static boolean isOld(Path path) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return file.isRegularFile() && file.creationTime().toMillis() < World.STARTED;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A program is about to be started.
     *
     * @param builder with its command
     */
    public static void starting(Object builder) {
        COMMAND.set(List.copyOf(((ProcessBuilder) builder).command()));
    }

    static Set<String> command() {
        Set<String> words = new TreeSet<>();
        for (String part : COMMAND.get() == null ? List.<String>of() : COMMAND.get()) {
            for (String word : part.split("[\\s;|&()]+")) {
                words.add(word.substring(word.lastIndexOf('/') + 1));
            }
        }
        return words;
    }

    /** What it takes to note something is not noted, and neither is what Java does before the training starts. */
    static boolean begin() {
        return (looks <= OFTEN || looks++ % OFTEN == 0 || Tables.inOneLine()) && isFree();
    }

    private static boolean isFree() {
        if (!Agency.ready || BUSY.get() != null) {
            return false;
        }
        BUSY.set(true);
        return true;
    }

    /** Something was looked at, and is not to be noted. */
    static void looked() {
        looks++;
        BUSY.remove();
    }

    static void note(String source, String detail) {
        if (!source.isEmpty()) {
            looks++;
            Watch.inside(source, detail);
        }
        BUSY.remove();
    }

    private static Object first(Object table) {
        Iterable<?> all =
                table instanceof Map<?, ?> map ? map.keySet() : table instanceof Iterable<?> it ? it : List.of();
        Iterator<?> each = all.iterator();
        Object first = each.hasNext() ? each.next() : null;
        return first instanceof Map.Entry<?, ?> entry ? entry.getKey() : first;
    }
}
