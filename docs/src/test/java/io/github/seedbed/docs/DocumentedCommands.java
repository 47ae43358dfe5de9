package io.github.seedbed.docs;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The commands in the pages, which stand in fenced blocks marked {@code sh}, and those that a test has run. */
final class DocumentedCommands {
    private static final Set<String> RAN = new TreeSet<>();

    private DocumentedCommands() {}

    static synchronized void ran(String command) {
        RAN.add(command);
    }

    static synchronized Set<String> thatRan() {
        return new TreeSet<>(RAN);
    }

    /** Returns command to the first page that holds it; prompts, comments and {@code cd} are left out. */
    static Map<String, String> inPages() throws IOException {
        Map<String, String> commands = new TreeMap<>();
        for (Path page : pages()) {
            for (String command : commands(Files.readAllLines(page))) {
                commands.putIfAbsent(command, Workspace.ROOT.relativize(page).toString());
            }
        }
        return commands;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(SortedFiles.in(Workspace.ROOT));
        for (String name : SortedFiles.below(Workspace.ROOT.resolve("docs"))) {
            if (!name.startsWith("target/")) {
                pages.add(Workspace.ROOT.resolve("docs").resolve(name));
            }
        }
        return pages.stream().filter(page -> page.toString().endsWith(".md")).toList();
    }

    private static List<String> commands(List<String> lines) {
        List<String> commands = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                inside = line.equals("```sh");
            } else if (inside) {
                String command = line.replaceFirst("\\s+#.*", "").strip();
                if (!command.isEmpty() && !command.startsWith("#") && !command.startsWith("cd ")) {
                    commands.add(command);
                }
            }
        }
        return commands;
    }
}
