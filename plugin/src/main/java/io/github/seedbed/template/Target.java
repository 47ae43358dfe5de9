package io.github.seedbed.template;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The place where a project shall be.
 *
 * @param parent the folder that it will be in; absolute, possibly missing
 * @param name the name of its own folder
 */
public record Target(Path parent, String name) {
    private static final String SOURCES = "src";

    /** Returns the project's own folder. */
    public Path folder() {
        return parent.resolve(name);
    }

    /** Returns what stands in the way. */
    public List<Problem> problems() throws IOException {
        List<Problem> problems = new ArrayList<>(parentProblems(parent));
        if (problems.isEmpty() && Files.exists(folder(), LinkOption.NOFOLLOW_LINKS)) {
            problems.addAll(occupied());
        }
        return problems;
    }

    /** Returns what is wrong with the folder that a project would be in. */
    public static List<Problem> parentProblems(Path parent) {
        Path existing = existing(parent);
        if (!Files.isDirectory(existing)) {
            return List.of(new Problem(
                    "The output folder cannot be made",
                    existing.toString(),
                    "it is a file",
                    "name another folder: -DoutputDirectory=<folder>"));
        }
        if (!Files.isWritable(existing)) {
            return List.of(unwritable(existing));
        }
        if (Files.exists(parent.resolve(RootPom.NAME))) {
            return List.of(new Problem(
                    "The output folder holds a Maven project",
                    parent.resolve(RootPom.NAME).toString(),
                    "your project would become a module of that one, or Maven would take it for one",
                    "name a folder without a pom.xml: -DoutputDirectory=<folder>"));
        }
        return insideProblems(parent);
    }

    /** A folder of several projects may have a POM further up, and tests write below target. */
    private static List<Problem> insideProblems(Path parent) {
        Path inside = parent;
        for (Path path = parent.getParent(); path != null; path = path.getParent()) {
            String name = inside.getFileName().toString();
            if (name.equals(SOURCES) && Files.exists(path.resolve(RootPom.NAME))) {
                return List.of(new Problem(
                        "The output folder is among the sources of another project",
                        path.resolve(RootPom.NAME).toString(),
                        "its build would take your project's files for its own",
                        "name a folder outside of it: -DoutputDirectory=<folder>"));
            }
            inside = path;
        }
        return List.of();
    }

    /** Returns the problem of a folder in which nothing can be made. */
    public static Problem unwritable(Path folder) {
        return new Problem(
                "The output folder cannot be written",
                folder.toString(),
                "you have no permission to write there, or the file system is read-only",
                "name another folder: -DoutputDirectory=<folder>");
    }

    private List<Problem> occupied() throws IOException {
        if (!Files.isDirectory(folder(), LinkOption.NOFOLLOW_LINKS)) {
            return List.of(inTheWay("it is not a folder"));
        }
        return SortedFiles.in(folder()).isEmpty() ? List.of() : List.of(inTheWay("the folder is not empty"));
    }

    private Problem inTheWay(String why) {
        return new Problem(
                "There is something where your project would be",
                folder().toString(),
                why,
                "choose another name with -DartifactId, or another folder with -DoutputDirectory");
    }

    private static Path existing(Path path) {
        Path existing = path;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing;
    }
}
