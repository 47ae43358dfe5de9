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
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.archetype.common.DefaultArchetypeFilesResolver;
import org.apache.maven.archetype.metadata.AbstractArchetypeDescriptor;
import org.apache.maven.archetype.metadata.ArchetypeDescriptor;
import org.apache.maven.archetype.metadata.FileSet;
import org.apache.maven.archetype.metadata.ModuleDescriptor;

/**
 * What an archetype would do when it is turned into a project: looked at as a whole before the first byte is written.
 *
 * @param origin coordinates, for messages
 * @param zip the archetype
 * @param descriptor its descriptor
 */
record ArchetypeContent(String origin, ZipFile zip, ArchetypeDescriptor descriptor) {
    private static final String RESOURCES = "archetype-resources/";

    /** What newer Java reads in place of an entry, if the archetype says so. */
    private static final String FOR_NEWER_JAVA = "(?i)^META-INF/versions/[^/]*/";

    /** Far more than a project has. */
    private static final int MOST_ENTRIES = 10_000;

    private static final long MOST_BYTES = 1L << 28;

    /** What the files can become at most: values are short, and put in place here and there. */
    private static final double MOST_WRITTEN = 1L << 32;

    /** In each of them a program of ASCII characters is the same bytes. */
    private static final Set<String> ENCODINGS = new TreeSet<>(
            Set.of("", "UTF-8", "US-ASCII", "ASCII", "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "CP1252"));

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
        List<Problem> problems = new ArrayList<>(new ArchetypeNames(origin, properties)
                .problems(descriptor, entries.stream().map(ZipEntry::getName).toList()));
        // What leads out is not looked into: its name is no name
        ProblemException.throwIfAny(problems);
        if (!allowProgram) {
            problems.addAll(valueProblems(properties));
            problems.addAll(encodingProblems(descriptor));
        }
        Set<String> filtered = filtered(entries);
        int longest = properties.values().stream()
                .mapToInt(value -> value.toString().length())
                .max()
                .orElse(0);
        long bytes = 0;
        double written = 0;
        for (ZipEntry entry : entries) {
            String name = entry.getName().replaceFirst(FOR_NEWER_JAVA, "");
            if (name.startsWith(RESOURCES)) {
                byte[] content = content(entry, MOST_BYTES - bytes);
                bytes += content.length;
                if (!allowProgram && filtered.contains(name.substring(RESOURCES.length()))) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    problems.addAll(programProblems(entry.getName(), text));
                    written += VelocityText.mostCharacters(text, longest);
                }
            }
        }
        ProblemException.throwIfAny(problems);
        if (written > MOST_WRITTEN) {
            throw new ProblemException(
                    tooLarge("filled in, its files could have more than " + ((long) MOST_WRITTEN >> 30) + " GiB"));
        }
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

    /** Velocity fills in what is found in a default value as well. */
    private List<Problem> valueProblems(Properties properties) {
        return properties.stringPropertyNames().stream()
                .sorted()
                .filter(key ->
                        VelocityText.programLine(properties.getProperty(key)).isPresent())
                .map(key -> program("property \"" + ArchetypeNames.shown(key) + "\"", "its value does"))
                .toList();
    }

    private List<Problem> encodingProblems(AbstractArchetypeDescriptor part) {
        List<Problem> problems = new ArrayList<>();
        part.getFileSets().stream()
                .filter(FileSet::isFiltered)
                .map(fileSet -> fileSet.getEncoding() == null ? "" : fileSet.getEncoding())
                .filter(encoding -> ENCODINGS.stream().noneMatch(encoding::equalsIgnoreCase))
                .forEach(encoding -> problems.add(
                        program("a fileSet in " + ArchetypeNames.shown(encoding), "files in this encoding could do")));
        for (ModuleDescriptor module : part.getModules()) {
            problems.addAll(encodingProblems(module));
        }
        return problems;
    }

    /**
     * The files that Velocity fills in: found by the library that generates, since a set has many ways to name them.
     * The POM always is one; modules have sets of their own, so that with them everything is looked at.
     */
    private Set<String> filtered(List<? extends ZipEntry> entries) {
        List<String> all = entries.stream()
                .map(entry -> entry.getName().replaceFirst(FOR_NEWER_JAVA, ""))
                .filter(name -> name.startsWith(RESOURCES))
                .map(name -> name.substring(RESOURCES.length()))
                .toList();
        if (!descriptor.getModules().isEmpty()) {
            return new TreeSet<>(all);
        }
        Set<String> filtered = new TreeSet<>(Set.of("pom.xml"));
        DefaultArchetypeFilesResolver resolver = new DefaultArchetypeFilesResolver();
        descriptor.getFileSets().stream()
                .filter(FileSet::isFiltered)
                .forEach(fileSet -> filtered.addAll(resolver.filterFiles("", fileSet, new ArrayList<>(all))));
        return filtered;
    }

    private List<Problem> programProblems(String name, String text) {
        List<Problem> problems = new ArrayList<>();
        VelocityText.programLine(text)
                .ifPresent(
                        line -> problems.add(program(ArchetypeNames.shown(name) + ", line " + line, "the file does")));
        return problems;
    }

    private Problem program(String where, String what) {
        return new Problem(
                "The archetype wants to run a program on your machine",
                origin + ", " + where,
                what + " more than put values in place: Velocity would call methods, read files, or run without end",
                "read the file first; if you trust it, add -DallowScript");
    }

    private Problem tooLarge(String why) {
        return new Problem("The archetype is too large", origin, why, "do not use this archetype; nothing was written");
    }
}
