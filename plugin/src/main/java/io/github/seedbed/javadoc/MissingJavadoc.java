package io.github.seedbed.javadoc;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Puts a first comment before every public declaration of a source folder that has none. */
public final class MissingJavadoc {
    private final Path sources;
    private final Consumer<String> log;

    /**
     * Prepares the goal.
     *
     * @param sources the folder with the sources
     * @param log takes lines for the console
     */
    public MissingJavadoc(Path sources, Consumer<String> log) {
        this.sources = sources;
        this.log = log;
    }

    /**
     * Writes what is missing.
     *
     * @throws IOException if a file cannot be read or written
     */
    public void write() throws IOException {
        int written = 0;
        for (String name : SortedFiles.below(sources)) {
            if (name.endsWith(".java") && !name.endsWith("-info.java")) {
                int stubs = write(sources.resolve(name));
                if (stubs > 0) {
                    log.accept(name + ": " + stubs);
                }
                written += stubs;
            }
        }
        log.accept(
                written == 0
                        ? "No Javadoc is missing"
                        : "First versions of Javadoc: " + written + ". Complete them, then: mvn spotless:apply");
    }

    private static int write(Path file) throws IOException {
        String text = Files.readString(file);
        TreeMap<Integer, String> stubs = stubs(file);
        StringBuilder documented = new StringBuilder(text);
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        // From the end, so that the positions before stay right
        stubs.descendingMap().forEach((position, stub) -> {
            String indent = text.substring(text.lastIndexOf('\n', position - 1) + 1, position);
            String separator = lineEnd + (indent.isBlank() ? indent : "");
            documented.insert(position, stub.replace("\n", separator) + separator);
        });
        if (!stubs.isEmpty()) {
            Files.writeString(file, documented);
        }
        return stubs.size();
    }

    private static TreeMap<Integer, String> stubs(Path file) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, problems, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            refuse(file, problems);
            Undocumented found = new Undocumented(Trees.instance(task));
            found.scan(unit, null);
            return found.stubs();
        }
    }

    private static void refuse(Path file, DiagnosticCollector<JavaFileObject> problems) {
        for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
            if (problem.getKind() == Diagnostic.Kind.ERROR) {
                throw new ProblemException(new Problem(
                        "Java cannot read a source",
                        file.getFileName() + ", line " + problem.getLineNumber(),
                        problem.getMessage(Locale.ROOT),
                        "mend it, then again: mvn seedbed:javadoc"));
            }
        }
    }
}
