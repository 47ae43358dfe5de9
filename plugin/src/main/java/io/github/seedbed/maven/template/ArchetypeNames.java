package io.github.seedbed.maven.template;

import io.github.seedbed.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.archetype.metadata.AbstractArchetypeDescriptor;
import org.apache.maven.archetype.metadata.ArchetypeDescriptor;
import org.apache.maven.archetype.metadata.FileSet;
import org.apache.maven.archetype.metadata.ModuleDescriptor;

/**
 * The names that an archetype gives to what it writes, with values in the places of their tokens: none may lead out of
 * the project, or into the settings of git, which name programs.
 *
 * @param origin coordinates, for messages
 * @param properties what the archetype is filled in with
 */
record ArchetypeNames(String origin, Properties properties) {
    /** As the library that generates finds them, which also goes beyond the name of a folder. */
    private static final Pattern TOKEN = Pattern.compile("__((?:[^_]+_)*[^_]+)__");

    /** A longer one is none on most systems. */
    private static final int LONGEST = 2_000;

    /** Velocity can refer to no other, and a token that names a value stands in one name. */
    private static final String KEY = "[A-Za-z0-9_.-]+";

    /**
     * Returns every name, and every value in one, that leads elsewhere.
     *
     * @param entries of the archetype's zip file
     */
    List<Problem> problems(ArchetypeDescriptor descriptor, List<String> entries) {
        Set<String> names = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        properties.stringPropertyNames().stream()
                .sorted()
                .filter(key -> !key.matches(KEY))
                .forEach(key -> problems.add(ArchetypeJar.unreadable(
                        origin, "its property \"" + shown(key) + "\" has a name that is none")));
        collect(descriptor, names, problems);
        names.addAll(entries);
        for (String name : names) {
            problems.addAll(problems(name));
        }
        return problems;
    }

    private void collect(AbstractArchetypeDescriptor part, Set<String> names, List<Problem> problems) {
        part.getFileSets().stream()
                .map(FileSet::getDirectory)
                .filter(directory -> directory != null && !directory.isEmpty())
                .forEach(names::add);
        for (ModuleDescriptor module : part.getModules()) {
            names.add(String.valueOf(module.getDir()));
            if (isNoName(String.valueOf(module.getId()).replace("${rootArtifactId}", ""))) {
                problems.add(leadsOut("the module " + shown(String.valueOf(module.getId()))));
            }
            collect(module, names, problems);
        }
    }

    private List<Problem> problems(String name) {
        if (name.length() > LONGEST || leadsOutOf(name)) {
            return List.of(leadsOut(shown(name)));
        }
        List<Problem> problems = new ArrayList<>();
        StringBuilder filled = new StringBuilder();
        Matcher token = TOKEN.matcher(name);
        while (token.find()) {
            String key = token.group(1);
            String value = properties.getProperty(key, "");
            if (isNoName(value)) {
                problems.add(value(name, key, value));
            }
            token.appendReplacement(filled, Matcher.quoteReplacement(value.isBlank() ? token.group() : value));
        }
        token.appendTail(filled);
        if (problems.isEmpty() && isOfGit(filled.toString())) {
            problems.add(ofGit(shown(name)));
        }
        return problems;
    }

    private static boolean leadsOutOf(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.matches("(?s)[A-Za-z]:.*|.*\\x00.*")
                || List.of(name.split("/")).contains("..");
    }

    /** Whether a value leads elsewhere as a name or as a part of one, or is only known when it is filled in. */
    private static boolean isNoName(String value) {
        return value.contains("/") || value.contains("\\") || value.contains("$") || value.matches("[. ]*\\.[. ]*");
    }

    /** Windows drops dots and spaces at the end. */
    private static boolean isOfGit(String name) {
        return List.of(name.split("/")).stream()
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).matches("\\.git[. ]*|git~[0-9]+"));
    }

    private Problem leadsOut(String where) {
        return new Problem(
                "The archetype writes outside the project",
                origin + ", " + where,
                "the name leads out of the folder of the project",
                "do not use this archetype; nothing was written");
    }

    private Problem value(String name, String key, String value) {
        return new Problem(
                "A value of the archetype leads out of the project",
                origin + ", " + shown(name),
                "its property \"" + shown(key) + "\" is \"" + shown(value) + "\", and names a file",
                "give another value: -D" + shown(key) + "=<value>");
    }

    private Problem ofGit(String where) {
        return new Problem(
                "The archetype brings settings of git",
                origin + ", " + where,
                "they name programs, which git starts for whoever looks at the project",
                "do not use this archetype; nothing was written");
    }

    /** Without what would move the cursor of a terminal, and in a length that it shows. */
    static String shown(String text) {
        String shown = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
