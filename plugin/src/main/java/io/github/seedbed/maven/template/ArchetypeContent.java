package io.github.seedbed.maven.template;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.VelocityText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.archetype.metadata.ArchetypeDescriptor;
import org.apache.maven.archetype.metadata.FileSet;

/**
 * What an archetype would do when it is turned into a project: looked at as a whole before the first byte is written.
 *
 * @param origin coordinates, for messages
 * @param zip the archetype
 * @param descriptor its descriptor
 */
record ArchetypeContent(String origin, ZipFile zip, ArchetypeDescriptor descriptor) {
    private static final String RESOURCES = "archetype-resources/";

    /** Far more than a project has. */
    private static final int MOST_ENTRIES = 10_000;

    private static final long MOST_BYTES = 1L << 28;

    private static final Pattern TOKEN = Pattern.compile("__([^/]+?)__");

    /**
     * Ends with all problems.
     *
     * @param properties what the archetype is filled in with
     * @param allowProgram whether its files may do more than put values in place
     */
    void check(Properties properties, boolean allowProgram) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        if (entries.size() > MOST_ENTRIES) {
            throw new ProblemException(tooLarge("it has " + entries.size() + " entries, at most " + MOST_ENTRIES));
        }
        List<Problem> problems = new ArrayList<>();
        descriptor.getFileSets().stream()
                .map(FileSet::getDirectory)
                .filter(ArchetypeContent::leadsOut)
                .forEach(directory -> problems.add(leadsOutProblem("fileSet " + directory)));
        long bytes = 0;
        for (ZipEntry entry : entries) {
            if (leadsOut(entry.getName())) {
                problems.add(leadsOutProblem(entry.getName()));
            } else if (entry.getName().startsWith(RESOURCES)) {
                problems.addAll(tokenProblems(entry.getName(), properties));
                byte[] content = content(entry, MOST_BYTES - bytes);
                bytes += content.length;
                if (!allowProgram && isFiltered(entry.getName())) {
                    problems.addAll(programProblems(entry.getName(), content));
                }
            }
        }
        ProblemException.throwIfAny(problems);
    }

    /** The size that an entry names may be a lie: what counts is what comes out. */
    private byte[] content(ZipEntry entry, long most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
            if (content.length > most) {
                throw new ProblemException(tooLarge("its files have more than " + (MOST_BYTES >> 20) + " MiB"));
            }
            return content;
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.matches("(?s)[A-Za-z]:.*|.*\\x00.*")
                || List.of(name.split("/")).contains("..");
    }

    private Problem leadsOutProblem(String name) {
        return new Problem(
                "The archetype writes outside the project",
                origin + ", " + shown(name),
                "the name leads out of the folder of the project",
                "do not use this archetype; nothing was written");
    }

    private List<Problem> tokenProblems(String name, Properties properties) {
        List<Problem> problems = new ArrayList<>();
        Matcher token = TOKEN.matcher(name);
        while (token.find()) {
            String value = properties.getProperty(token.group(1), "");
            if (value.contains("/") || value.contains("\\") || value.equals("..")) {
                problems.add(new Problem(
                        "A value of the archetype leads out of the project",
                        origin + ", " + shown(name),
                        "its property \"" + shown(token.group(1)) + "\" is \"" + shown(value) + "\", and names a file",
                        "give another value: -D" + shown(token.group(1)) + "=<value>"));
            }
        }
        return problems;
    }

    /** The POM always is; modules have file sets of their own, so that with them everything is looked at. */
    private boolean isFiltered(String name) {
        String path = name.substring(RESOURCES.length());
        return path.equals("pom.xml")
                || !descriptor.getModules().isEmpty()
                || descriptor.getFileSets().stream()
                        .filter(FileSet::isFiltered)
                        .anyMatch(fileSet -> holds(fileSet, path));
    }

    /** A pattern with wildcards counts as one that matches: too much is looked at rather than too little. */
    private static boolean holds(FileSet fileSet, String path) {
        String directory = fileSet.getDirectory() == null ? "" : fileSet.getDirectory();
        String prefix = directory.isEmpty() ? "" : directory + "/";
        return path.startsWith(prefix)
                && (fileSet.getIncludes().isEmpty()
                        || fileSet.getIncludes().stream()
                                .anyMatch(include -> include.matches(".*[*?].*")
                                        || include.equals(path.substring(prefix.length()))));
    }

    private List<Problem> programProblems(String name, byte[] content) {
        List<Problem> problems = new ArrayList<>();
        VelocityText.programLine(new String(content, StandardCharsets.UTF_8))
                .ifPresent(line -> problems.add(new Problem(
                        "The archetype wants to run a program on your machine",
                        origin + ", " + shown(name) + ", line " + line,
                        "the file does more than put values in place: Velocity would call methods, read files, or run without end",
                        "read the file first; if you trust it, add -DallowScript")));
        return problems;
    }

    private Problem tooLarge(String why) {
        return new Problem("The archetype is too large", origin, why, "do not use this archetype; nothing was written");
    }

    /** Without what would move the cursor of a terminal. */
    private static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
