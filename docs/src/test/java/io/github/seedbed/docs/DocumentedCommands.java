package io.github.seedbed.docs;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;

/** The commands in the pages, which stand in fenced blocks marked {@code sh}, and what the tests say that they run. */
final class DocumentedCommands {
    private DocumentedCommands() {}

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

    /** Returns what a class or a method declares with {@link Runs}. */
    static Set<String> declared(AnnotatedElement test) throws IOException {
        Runs runs = test.getAnnotation(Runs.class);
        if (runs == null) {
            return Set.of();
        }
        Set<String> commands = new TreeSet<>(List.of(runs.value()));
        if (!runs.page().isEmpty()) {
            commands.addAll(commands(Files.readAllLines(Workspace.ROOT.resolve(runs.page()))));
        }
        return commands;
    }

    /**
     * Returns what all test classes declare.
     *
     * @param full whether those that run under {@code -Pfull} are meant, or those of the plain build
     */
    static Set<String> declared(boolean full) throws IOException {
        Set<String> commands = new TreeSet<>();
        for (Class<?> test : tests()) {
            if (isFull(test) == full) {
                commands.addAll(declared(test));
            }
            for (Method method : test.getDeclaredMethods()) {
                if ((isFull(test) || isFull(method)) == full) {
                    commands.addAll(declared(method));
                }
            }
        }
        return commands;
    }

    private static boolean isFull(AnnotatedElement test) {
        return List.of(test.getAnnotationsByType(Tag.class)).stream()
                .anyMatch(tag -> tag.value().equals("full"));
    }

    private static List<Class<?>> tests() throws IOException {
        List<Class<?>> tests = new ArrayList<>();
        try {
            Path classes = Path.of(DocumentedCommands.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (String name : SortedFiles.below(classes)) {
                if (name.endsWith("Test.class")) {
                    tests.add(Class.forName(name.replace(".class", "").replace('/', '.'), false, loader()));
                }
            }
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return tests;
    }

    private static ClassLoader loader() {
        return DocumentedCommands.class.getClassLoader();
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

    /** Returns the commands among the lines of a page, each once. */
    static Set<String> commands(List<String> lines) {
        Set<String> commands = new TreeSet<>();
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
