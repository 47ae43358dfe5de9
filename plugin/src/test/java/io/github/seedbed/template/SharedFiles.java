package io.github.seedbed.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code shared.txt} lists: the files that are edited in the first template and are equal in the others, but for
 * the lines that each has of its own.
 *
 * @param templates the folder of the templates
 */
record SharedFiles(Path templates) {
    private static final String FIRST = KnownTemplates.NAMES.get(0);

    /** Returns the listed files of a template that differ from those of the first, after {@code golden.update} none. */
    List<String> different(String template) throws IOException {
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, List<String>> shared : listed(template).entrySet()) {
            Path file = templates.resolve(template).resolve(shared.getKey());
            String wanted = wanted(shared.getKey(), shared.getValue(), file);
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, wanted);
            } else if (!Files.isRegularFile(file) || !Files.readString(file).equals(wanted)) {
                different.add("templates/" + template + "/" + shared.getKey());
            }
        }
        return different;
    }

    /** Returns the files of a template that equal those of the first, though they are not listed. */
    SortedSet<String> unlisted(String template) throws IOException {
        SortedMap<String, byte[]> ours = TemplateFiles.read(templates.resolve(FIRST));
        SortedMap<String, byte[]> theirs = TemplateFiles.read(templates.resolve(template));
        ours.keySet().removeIf(name -> !Arrays.equals(ours.get(name), theirs.get(name)));
        ours.keySet().removeAll(listed(template).keySet());
        return new TreeSet<>(ours.keySet());
    }

    /** The file of the first template, with the lines that the other one has of its own. */
    private String wanted(String name, List<String> own, Path file) throws IOException {
        String wanted = Files.readString(templates.resolve(FIRST).resolve(name));
        if (!Files.isRegularFile(file)) {
            return wanted;
        }
        String present = Files.readString(file);
        for (String beginning : own) {
            wanted = wanted.replace(line(wanted, beginning), line(present, beginning));
        }
        return wanted;
    }

    private static String line(String text, String beginning) {
        return text.lines()
                .filter(line -> line.strip().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, List<String>> listed(String template) throws IOException {
        Map<String, List<String>> listed = new TreeMap<>();
        for (String line : Files.readAllLines(templates.resolve("shared.txt"), StandardCharsets.UTF_8)) {
            if (!line.startsWith("#")) {
                List<String> words = List.of(line.split("  "));
                String[] name = words.get(0).split(":");
                // Such as tabular-*:CITATION.cff
                if (name.length == 1 || template.matches(name[0].replace("*", ".*"))) {
                    listed.put(name[name.length - 1], words.subList(1, words.size()));
                }
            }
        }
        return listed;
    }
}
