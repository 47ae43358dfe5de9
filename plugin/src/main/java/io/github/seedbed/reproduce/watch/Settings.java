package io.github.seedbed.reproduce.watch;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What is called instead of a method of the same name that asks for a variable of the environment or a property. */
@SuppressWarnings("MissingJavadocMethod")
public final class Settings {
    /** What the build itself tells a training. */
    private static final String OURS = "SEEDBED_";

    /** What continuous integration sets. */
    private static final Map<String, String> CI = new TreeMap<>();

    static {
        // One by one: to walk through a map that Java salts would be noted as the project's
        CI.put("CI", "true");
        CI.put("GITHUB_ACTIONS", "true");
        CI.put("GITLAB_CI", "true");
        CI.put("BUILD_NUMBER", "42");
    }

    private Settings() {}

    public static String getenv(String name, int site) {
        String value = System.getenv(name);
        if (name.startsWith(OURS)) {
            return value;
        }
        Sites.Site met = Sites.met(site);
        Record.use("environment", met.own ? met.place : Sites.caller().orElse(""), met.place, name);
        return switch (met.world) {
            case World.REAL, World.STILL -> value;
            case World.OTHER -> value == null ? CI.getOrDefault(name, "1") : null;
            default -> value == null ? "true" : value + "1";
        };
    }

    public static Map<String, String> getenv(int site) {
        int world = Sites.met(site).world;
        if (world == World.REAL) {
            return System.getenv();
        }
        return Collections.unmodifiableMap(world == World.STILL ? new TreeMap<>(System.getenv()) : new Elsewhere());
    }

    /** Variables in another order, those of continuous integration set or not, and whatever else is asked for set. */
    private static final class Elsewhere extends TreeMap<String, String> {
        private static final long serialVersionUID = 1;

        private final boolean isLocal;

        Elsewhere() {
            super(Comparator.reverseOrder());
            putAll(System.getenv());
            isLocal = keySet().removeAll(CI.keySet());
            putAll(isLocal ? Map.of() : CI);
            put("ELSEWHERE", "1");
        }

        @Override
        public String get(Object name) {
            String value = super.get(name);
            return value != null || isLocal && CI.containsKey(name) ? value : CI.getOrDefault(name, "1");
        }

        @Override
        public boolean containsKey(Object name) {
            return get(name) != null;
        }

        @Override
        public String getOrDefault(Object name, String otherwise) {
            String value = get(name);
            return value == null ? otherwise : value;
        }
    }

    public static String getProperty(String name, int site) {
        return getProperty(name, null, site);
    }

    public static String getProperty(String name, String otherwise, int site) {
        String value = System.getProperty(name, otherwise);
        Sites.Site met = Sites.met(site);
        // By the system's name libraries choose what they load
        String source = met.own && name.equals("os.name") ? "java-properties" : sourceOf(name);
        if (!source.isEmpty()) {
            Record.use(source, met.own ? met.place : Sites.caller().orElse(""), met.place, name);
        }
        boolean changes = source.equals("java-properties") && World.of(source, met.place) > World.STILL;
        return changes && value != null ? value + "-elsewhere" : value;
    }

    /** All of them: those that say what this Java is called say something else, and what is set is set. */
    public static Properties getProperties(int site) {
        Sites.Site met = Sites.met(site);
        Properties real = System.getProperties();
        return met.own && met.world > World.STILL ? new Renamed(real) : real;
    }

    private static final class Renamed extends Properties {
        private static final long serialVersionUID = 1;

        private final transient Properties real;

        Renamed(Properties real) {
            this.real = real;
            real.forEach((name, value) -> super.put(name, isName(name) ? value + "-elsewhere" : value));
        }

        private static boolean isName(Object name) {
            return name.equals("os.name") || sourceOf(name.toString()).equals("java-properties");
        }

        @Override
        public synchronized Object put(Object name, Object value) {
            real.put(name, value);
            return super.put(name, value);
        }

        @Override
        public synchronized Object remove(Object name) {
            real.remove(name);
            return super.remove(name);
        }
    }

    private static String sourceOf(String name) {
        return switch (name) {
            case "user.dir" -> "directory";
            case "user.name", "user.home" -> "user";
            case "java.io.tmpdir" -> "temporary";
            case "file.encoding", "native.encoding", "sun.jnu.encoding" -> "charset";
            case "user.language", "user.country" -> "locale";
            case "user.timezone" -> "zone";
            case "java.version",
                    "java.vm.name",
                    "java.vm.version",
                    "java.vendor",
                    "java.runtime.version",
                    "java.vm.vendor",
                    "java.runtime.name",
                    "java.version.date",
                    "os.version",
                    "java.vendor.version" -> "java-properties";
            default -> "";
        };
    }
}
