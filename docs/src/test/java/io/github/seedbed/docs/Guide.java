package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader of {@code docs/your-own-data.md} who does what each block says: runs commands, puts sections into
 * {@code experiment.yaml}, imports and members into classes, elements into the POM.
 */
final class Guide {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern DIGEST = Pattern.compile("sha256: ([0-9a-f]{64})");
    private static final String UNKNOWN = "0".repeat(64);

    private final String page;
    private final Path project;
    private final Maven maven;
    private String printed = "";
    private String red = "";

    Guide(String page, Path project, Maven maven) throws IOException {
        this.page = Files.readString(Workspace.ROOT.resolve(page));
        this.project = project;
        this.maven = maven;
    }

    /** Does what a section says, and returns what its last build printed. */
    String follow(String section) throws IOException {
        Matcher block = BLOCK.matcher(section(section));
        int blocks = 0;
        while (block.find()) {
            carryOut(block.group(1), block.group(2));
            blocks++;
        }
        assertThat(blocks).as("blocks below " + section).isPositive();
        return printed;
    }

    /** Returns what the last build printed that the page calls red. */
    String red() {
        return red;
    }

    private String section(String title) {
        int start = page.indexOf("\n## " + title + "\n");
        assertThat(start).as(title).isNotNegative();
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private void carryOut(String language, String block) throws IOException {
        switch (language) {
            case "sh" -> commands(block);
            case "yaml" -> settings(block);
            case "java" -> members(block);
            case "xml" -> pom(block);
            default -> throw new IllegalStateException("what to do with " + language + "?");
        }
    }

    private void commands(String block) throws IOException {
        for (String line : block.lines().toList()) {
            String command = line.replaceFirst("\\s+#.*", "");
            if (line.contains("# stops, and prints the digest")) {
                digest(maven.documented(project, command).red().output());
            } else if (line.endsWith("# red")) {
                red = maven.documented(project, command).red().output();
                printed = red;
            } else if (command.startsWith("mvn ")) {
                printed = maven.documented(project, command).green().output();
            } else {
                shell(command);
            }
        }
    }

    /** A dependency is the last one; the project's own build comes at the end. */
    private void pom(String block) throws IOException {
        Path pom = project.resolve("pom.xml");
        if (block.strip().startsWith("<dependency>")) {
            FirstRun.replace(pom, "\n  </dependencies>\n", "\n" + block + "  </dependencies>\n");
        } else {
            FirstRun.replace(pom, "</project>\n", block + "</project>\n");
        }
    }

    private void digest(String output) throws IOException {
        Matcher digest = DIGEST.matcher(output);
        assertThat(digest.find()).as(output).isTrue();
        FirstRun.replace(project.resolve("experiment.yaml"), UNKNOWN, digest.group(1));
    }

    private void shell(String command) throws IOException {
        RunsCheck.ran(command);
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(project.toFile())
                .inheritIO()
                .start();
        try {
            assertThat(shell.waitFor()).as(command).isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A section ends before the next line that is not indented; the comments above it stay. */
    private void settings(String block) throws IOException {
        Path file = project.resolve("experiment.yaml");
        String settings = Files.readString(file);
        for (String section : block.split("\\n(?=\\w)")) {
            String name = section.substring(0, section.indexOf(':') + 1);
            Pattern old = Pattern.compile("(?m)^" + name + ".*\\n(?: .*\\n)*");
            settings = replaced(old, settings, section.strip() + "\n");
        }
        Files.writeString(file, settings);
    }

    /** Imports and members go into the class that has a member of the first one's name. */
    private void members(String block) throws IOException {
        String members = block.replaceAll("import .*\\n", "");
        for (String name : List.of("Train", "Tune", "Data")) {
            Path file = project.resolve("src/main/java/com/example/" + name + ".java");
            String source = Files.readString(file);
            if (member(name(members)).matcher(source).find()) {
                Files.writeString(file, with(members, withImports(block, source)));
                return;
            }
        }
        assertThat(block).as("a class has such a member").isEmpty();
    }

    private static String withImports(String block, String source) {
        List<String> imports =
                block.lines().filter(line -> line.startsWith("import ")).toList();
        return imports.isEmpty()
                ? source
                : source.replaceFirst("\\nimport ", "\n" + String.join("\n", imports) + "\nimport ");
    }

    /** A member begins with its comment and ends with the brace that stands below its start, or with an empty body. */
    private static String with(String members, String source) {
        String changed = source;
        for (String member : members.split("(?m)(?<=^    \\}\\n|\\) \\{\\}\\n)")) {
            changed = replaced(member(name(member)), changed, "    " + member.strip() + "\n");
        }
        return changed;
    }

    private static String name(String member) {
        Matcher name = Pattern.compile("(?m)^    [a-z].*? (\\w+)\\(").matcher(member);
        assertThat(name.find()).as(member).isTrue();
        return name.group(1);
    }

    private static Pattern member(String name) {
        return Pattern.compile("(?m)^    /\\*\\*(?:(?!^    /\\*\\*)[\\s\\S])*?\\n    [a-z][^\\n]* " + name
                + "\\((?:(?!^    \\}|\\) \\{\\}\\n)[\\s\\S])*(?:^    \\}|\\) \\{\\})\\n");
    }

    private static String replaced(Pattern old, String text, String replacement) {
        Matcher matcher = old.matcher(text);
        assertThat(matcher.find()).as("%s in%n%s", old, text).isTrue();
        return text.substring(0, matcher.start()) + replacement + text.substring(matcher.end());
    }
}
