package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A reader of {@code docs/teams.md} who does what it says, from top to bottom: writes files, changes them, types
 * commands, and compares what is printed with the page.
 *
 * @param page the text
 * @param root the folder that the page's paths are in
 * @param maven what runs the commands
 */
record Walkthrough(String page, Path root, Maven maven) {
    private static final Pattern STEP = Pattern.compile(
            "(?s)(Write|Add to|Delete from|In) `([^`\\n]+)`(?:, this is the `<parent>` now|[^:`]*):\\n\\n"
                    + "```\\w+\\n(.*?)```|In `([^`]+)`, `([^`]+)` becomes `([^`]+)`|```sh\\n(.*?)```|```text\\n(.*?)```");

    private static final Pattern PARENT = Pattern.compile("(?s)  <parent>.*?</parent>\n");
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    /** Does what a section says; returns what its last command printed. */
    String follow(String title) throws Exception {
        int start = page.indexOf("\n## " + title + "\n");
        assertThat(start).as(title).isNotNegative();
        int end = page.indexOf("\n## ", start + 1);
        String printed = "";
        for (MatchResult step :
                STEP.matcher(page.substring(start, end)).results().toList()) {
            if (step.group(7) != null) {
                printed = commands(step.group(7));
            } else if (step.group(8) != null) {
                assertThat(lines(printed)).contains(lines(step.group(8)));
            } else if (step.group(4) != null) {
                FirstRun.replace(root.resolve(step.group(4)), step.group(5), step.group(6));
            } else {
                file(step.group(1), root.resolve(step.group(2)), step.group(3));
            }
        }
        return printed;
    }

    /** The day, and how many questions our template asks, are not the page's matter. */
    private static String lines(String output) {
        return output.replaceAll("(?m)^\\[INFO\\] ", "")
                .replaceAll(DAY, "DAY")
                .replaceAll("(?m)\\d+( +)(DAY|not here)$", "N$1$2");
    }

    private static void file(String verb, Path file, String block) throws IOException {
        Files.createDirectories(file.getParent());
        switch (verb) {
            case "Write" -> Files.writeString(file, block);
            case "Add to" -> Files.writeString(file, block, StandardOpenOption.APPEND);
            case "Delete from" -> FirstRun.replace(file, block, "");
            default ->
                Files.writeString(file, PARENT.matcher(Files.readString(file)).replaceFirst(block));
        }
    }

    private String commands(String block) throws Exception {
        Path folder = root;
        String printed = "";
        for (String line : block.lines().toList()) {
            if (line.startsWith("cd ")) {
                folder = root.resolve(line.substring("cd ".length()));
                continue;
            }
            if (line.equals("mvn seedbed:update")) {
                Commits.commit(folder.startsWith(root.resolve("house")) ? root.resolve("house") : folder, "Before");
            }
            printed = maven.documented(folder, line).green().output();
        }
        return printed;
    }
}
