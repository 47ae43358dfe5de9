package io.github.seedbed.maven.template;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Answers;
import io.github.seedbed.template.Descriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.archetype.exception.UnknownArchetype;
import org.apache.maven.archetype.metadata.ArchetypeDescriptor;
import org.apache.maven.archetype.metadata.RequiredProperty;

/**
 * An archetype to generate from: ours, or one that somebody else wrote.
 *
 * @param origin coordinates, for messages
 * @param jar the archetype
 */
public record ArchetypeJar(String origin, Path jar) {
    private static final String SCRIPT = "META-INF/archetype-post-generate.groovy";

    /** Ten thousand files with long names. */
    private static final int LONGEST_DESCRIPTOR = 1 << 21;
    /** Lists of modules in a descriptor; it is read by recursion. */
    private static final int MOST_MODULES = 100;

    private static final int LONGEST_MESSAGE = 300;
    private static final String NESTED = Descriptor.FILE + " holds modules in modules without end";

    /**
     * Returns every property that the archetype asks for: the answers, then what was given, then its defaults.
     *
     * @param given all properties of the command line
     * @throws ProblemException if the archetype cannot be read, or asks for what was not given
     */
    public Properties properties(ArchetypeLibrary library, Answers answers, Map<String, String> given) {
        Properties properties = answers.properties();
        List<Problem> problems = new ArrayList<>();
        for (RequiredProperty required : descriptor(library).getRequiredProperties()) {
            String key = required.getKey();
            String value = given.getOrDefault(key, required.getDefaultValue());
            if (properties.containsKey(key)) {
                continue;
            }
            if (value == null) {
                problems.add(missing(key));
            } else {
                properties.setProperty(key, expanded(value, properties));
            }
        }
        ProblemException.throwIfAny(problems);
        return properties;
    }

    /**
     * Refuses an archetype with a script of its own.
     *
     * @throws ProblemException if it has one
     */
    void refuseScript() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.getEntry(SCRIPT) != null) {
                throw new ProblemException(new Problem(
                        "The archetype wants to run a program on your machine",
                        origin + ", " + SCRIPT,
                        "a script in an archetype can do whatever you can do",
                        "read the script first; if you trust it, add -DallowScript"));
            }
        }
    }

    /**
     * Looks at the whole archetype before anything is written.
     *
     * @param properties what it is filled in with
     * @param allowProgram whether its files may do more than put values in place
     * @throws ProblemException naming every entry, directory and value that leads out of the project, and every file
     *     that would run a program
     * @throws IOException if it cannot be read
     */
    void check(ArchetypeLibrary library, Properties properties, boolean allowProgram) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            new ArchetypeContent(origin, zip, descriptor(library)).check(properties, allowProgram);
        }
    }

    private ArchetypeDescriptor descriptor(ArchetypeLibrary library) {
        try {
            requireShortDescriptor();
            return library.descriptor(jar)
                    .orElseThrow(() -> new ProblemException(unreadable("it has no " + Descriptor.FILE)));
        } catch (UnknownArchetype e) {
            throw new ProblemException(unreadable(beginning(e.getMessage())), e);
        } catch (IOException e) {
            throw new ProblemException(unreadable("it is no jar"), e);
        } catch (StackOverflowError e) {
            throw new ProblemException(unreadable(NESTED), e);
        }
    }

    /** The library reads all of it, whatever its size. */
    private void requireShortDescriptor() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(Descriptor.FILE);
            if (entry != null) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readNBytes(LONGEST_DESCRIPTOR + 1);
                    if (bytes.length > LONGEST_DESCRIPTOR) {
                        throw new ProblemException(
                                unreadable(Descriptor.FILE + " has more than " + LONGEST_DESCRIPTOR + " bytes"));
                    }
                    if (new String(bytes, StandardCharsets.UTF_8).split("<modules").length > MOST_MODULES) {
                        throw new ProblemException(unreadable(NESTED));
                    }
                }
            }
        }
    }

    /** The parser names every element that it is in. */
    private static String beginning(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "...";
    }

    private Problem unreadable(String why) {
        return unreadable(origin, why);
    }

    static Problem unreadable(String origin, String why) {
        return new Problem(
                "This is not an archetype that Seedbed can read",
                origin,
                why,
                "check the coordinates after -Darchetype");
    }

    private Problem missing(String key) {
        return new Problem(
                "The archetype asks for a value that was not given",
                origin,
                "its property \"" + key + "\" has no default",
                "add -D" + key + "=<value>");
    }

    /** Plain references only, as old archetype plugins do it. */
    private static String expanded(String value, Properties properties) {
        String expanded = value;
        for (String name : properties.stringPropertyNames().stream().sorted().toList()) {
            expanded = expanded.replace("${" + name + "}", properties.getProperty(name));
        }
        return expanded;
    }
}
