package io.github.seedbed.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a valid name is: the one home of these patterns. None holds a backslash or a dollar sign, so that each can stand
 * unchanged in a POM, in an archetype descriptor and in Java.
 */
final class Names {
    /** Lower case, since image registries and web addresses fold or refuse the rest. */
    static final String ARTIFACT_ID = "[a-z][a-z0-9]*(?:[-._][a-z0-9]+)*";

    /** What Maven accepts, less what makes a path of it: no empty part, no part of dots. */
    static final String GROUP_ID = "[A-Za-z0-9_][A-Za-z0-9_-]*(?:[.][A-Za-z0-9_][A-Za-z0-9_-]*)*";

    /** What Maven accepts as a version and every file system as a part of a file name. */
    static final String VERSION = "[A-Za-z0-9][A-Za-z0-9_+-]*(?:[.][A-Za-z0-9_+-]+)*";

    /**
     * Java Language Specification, section 3.9, with the literals of 3.10; contextual keywords are allowed in names.
     */
    private static final String RESERVED = "_|abstract|assert|boolean|break|byte|case|catch|char|class|const|continue"
            + "|default|do|double|else|enum|extends|false|final|finally|float|for|goto|if|implements|import|instanceof"
            + "|int|interface|long|native|new|null|package|private|protected|public|return|short|static|strictfp|super"
            + "|switch|synchronized|this|throw|throws|transient|true|try|void|volatile|while";

    private static final String WORD = "[A-Za-z_][A-Za-z0-9_]*";

    /**
     * What Java accepts, in ASCII and without the dollar sign: a package becomes a folder on every machine. Below
     * {@code java} Java loads classes of its own only.
     */
    static final String PACKAGE = "(?!java(?![A-Za-z0-9_]))(?!(?:.*[.])?(?:" + RESERVED + ")(?![A-Za-z0-9_]))" + WORD
            + "(?:[.]" + WORD + ")*";

    /** File systems end at 255 bytes, and a name gets suffixes such as "-1.0-sources.jar.sha256". */
    static final int LONGEST = 200;

    private static final Pattern PACKAGE_PATTERN = Pattern.compile(PACKAGE);
    private static final Set<String> KEYWORDS = new TreeSet<>(List.of(RESERVED.split("\\|")));

    /** Windows gives these to devices, with or without a file extension. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com[1-9]|lpt[1-9])", Pattern.CASE_INSENSITIVE);

    private static final String FALLBACK = "com.example";

    private Names() {}

    static boolean isPackage(String name) {
        return PACKAGE_PATTERN.matcher(name).matches();
    }

    /** Says whether a part of a dotted name is one that Windows cannot make a folder of. */
    static boolean holdsDevice(String name) {
        return parts(name).stream().anyMatch(part -> DEVICE.matcher(part).matches());
    }

    /** Returns the nearest package that Java accepts. */
    static String repairedPackage(String name) {
        String repaired = parts(name.replaceAll("[/\\\\]", ".")).stream()
                .map(Names::repairedPart)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."))
                .replaceFirst("^java(?![A-Za-z0-9_])", "java_");
        return isPackage(repaired) && repaired.length() <= LONGEST ? repaired : FALLBACK;
    }

    /** Returns the nearest artifactId, or an example when nothing of the name can be kept. */
    static String repairedArtifactId(String name) {
        String repaired = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+", "")
                .replaceAll("-$", "");
        boolean usable = repaired.matches(ARTIFACT_ID) && repaired.length() <= LONGEST && !holdsDevice(repaired);
        return usable ? repaired : "my-model";
    }

    private static String repairedPart(String part) {
        String word = part.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+$", "");
        String start = word.matches("[0-9].*") ? "_" + word : word;
        return KEYWORDS.contains(start) || DEVICE.matcher(start).matches() ? start + "_" : start;
    }

    private static List<String> parts(String name) {
        return Arrays.asList(name.split("[.]", -1));
    }
}
