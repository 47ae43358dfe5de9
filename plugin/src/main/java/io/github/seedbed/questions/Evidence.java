package io.github.seedbed.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the build looked for and what it saw.
 *
 * @param holds whether it is as the item of a form demands
 * @param text what was seen, and in which file and field; or, if it does not hold, why
 */
record Evidence(boolean holds, String text) {
    private static final Pattern FILE = Pattern.compile("(?<!\\[)`([A-Za-z0-9_-][A-Za-z0-9_./-]*)`");

    static Evidence of(boolean holds, String seen, String otherwise) {
        return new Evidence(holds, holds ? seen : otherwise);
    }

    /**
     * Looks for everything that a form may refer to.
     *
     * @param basedir the project's folder
     * @param folder the bundle, or what will become one
     */
    static SortedMap<String, Evidence> in(Path basedir, Path folder) throws IOException {
        EvidenceFiles files = new EvidenceFiles(basedir, folder);
        SortedMap<String, Evidence> all = new TreeMap<>(new RunEvidence(files).all());
        all.putAll(new DataEvidence(files).all());
        all.putAll(new OriginEvidence(files).all());
        return all;
    }

    /** Two groups of references: {@code $verified.…} settles an item, {@code $found.…} only helps to answer it. */
    static Map<String, Map<String, String>> values(Map<String, Evidence> all) {
        return new TreeMap<>(Map.of(
                "verified", lines(all, "Verified: ", "Not verified: "),
                "found", lines(all, "The build found: ", "The build did not find what it looked for: ")));
    }

    /** Name to line of what a form may refer to, by how it begins. */
    static Map<String, String> lines(Map<String, Evidence> all, String positive, String negative) {
        Map<String, String> lines = new TreeMap<>();
        all.forEach((name, evidence) -> lines.put(name, evidence.line(positive, negative)));
        return lines;
    }

    /**
     * Looks at a file of the run.
     *
     * @param file empty if it is missing or broken
     * @param name of the file
     * @param look at its content
     */
    static <T> Evidence in(Optional<T> file, String name, Function<T, Evidence> look) {
        return file.map(look).orElse(new Evidence(false, "`" + name + "` is not there, or not what Seedbed writes"));
    }

    /** Names of files become links to them, as a form in a folder of the bundle writes them. */
    static SortedMap<String, Evidence> linked(Map<String, Evidence> all, Path folder) {
        SortedMap<String, Evidence> linked = new TreeMap<>();
        all.forEach((name, evidence) -> linked.put(
                name,
                new Evidence(
                        evidence.holds(),
                        FILE.matcher(evidence.text())
                                .replaceAll(file -> Files.isRegularFile(folder.resolve(file.group(1)))
                                        ? "[`" + file.group(1) + "`](../" + file.group(1) + ")"
                                        : Matcher.quoteReplacement(file.group())))));
        return linked;
    }

    private String line(String positive, String negative) {
        String line = (holds ? positive : negative) + text;
        return line.endsWith(".") || line.stripTrailing().endsWith("|") ? line : line + ".";
    }
}
