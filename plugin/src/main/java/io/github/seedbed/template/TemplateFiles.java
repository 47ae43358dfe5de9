package io.github.seedbed.template;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Reads what a template consists of: all but build output, version control, what git ignores and what IDEs leave. */
final class TemplateFiles {
    private static final Set<String> SKIPPED = new TreeSet<>(
            Set.of("target", ".git", ".idea", ".classpath", ".project", ".settings", ".vscode", ".DS_Store"));

    private static final String IDEA_MODULE = ".iml";

    /** ASCII that is a file name on Windows as well, and no pattern in an archetype descriptor. */
    private static final String PORTABLE = "[A-Za-z0-9 !#%&'()+,;=@^_`{}~.$\\[\\]-]+";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final BiPredicate<String, Boolean> ignored;

    private TemplateFiles(BiPredicate<String, Boolean> ignored) {
        this.ignored = ignored;
    }

    /**
     * Reads a template.
     *
     * @param folder an existing folder
     * @return name to content; names are relative to the folder, with {@code /} between the parts
     * @throws ProblemException if a file is a link, or has a name that not every machine can write
     */
    static SortedMap<String, byte[]> read(Path folder) throws IOException {
        TemplateFiles found = new TemplateFiles(GitIgnored.in(folder));
        found.collect(folder, "");
        ProblemException.throwIfAny(found.problems);
        return found.files;
    }

    /** Not SortedFiles.below: a template may be building at the same time, and its target folder changes under us. */
    private void collect(Path folder, String prefix) throws IOException {
        for (Path path : SortedFiles.in(folder)) {
            String name = path.getFileName().toString();
            boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
            if (SKIPPED.contains(name) || name.endsWith(IDEA_MODULE) || ignored.test(prefix + name, isFolder)) {
                continue;
            }
            if (!name.matches(PORTABLE)) {
                problems.add(unportable(prefix + name));
            } else if (Files.isSymbolicLink(path)) {
                problems.add(link(prefix + name));
            } else if (isFolder) {
                collect(path, prefix + name + "/");
            } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(special(prefix + name));
            } else {
                byte[] bytes = Files.readAllBytes(path);
                secret(prefix + name, bytes).ifPresent(problems::add);
                files.put(prefix + name, bytes);
            }
        }
    }

    private static Problem unportable(String name) {
        return new Problem(
                "A file of the template has a name that not every machine can write",
                name,
                "archetypes are unpacked with the machine's character set, and Windows refuses some characters",
                "rename it, with ASCII letters, digits, \"-\", \"_\" and \".\" only");
    }

    /** Reading a pipe would wait for somebody to write. */
    private static Problem special(String name) {
        return new Problem(
                "The template holds what is neither a file nor a folder",
                name,
                "an archetype holds files only; this is a pipe, a socket or a device",
                "remove it, or name it in .gitignore");
    }

    /** An archetype is handed to others, and git ignores what it should keep from them, if it is told to. */
    private static Optional<Problem> secret(String name, byte[] bytes) {
        if (Secrets.isKeeper(name)) {
            return Optional.of(secret(name, "files of this name keep passwords or keys"));
        }
        return Secrets.in(bytes).stream()
                .findFirst()
                .map(found -> secret(
                        name + ", line " + found.line(),
                        "it looks like " + found.kind() + "; it is not repeated here"));
    }

    private static Problem secret(String where, String why) {
        return new Problem(
                "The template holds a secret",
                where,
                why,
                "name the file in .gitignore, or remove the secret and revoke it: whoever gets the archetype has it");
    }

    private static Problem link(String name) {
        return new Problem(
                "The template holds a symbolic link",
                name,
                "an archetype holds files only",
                "replace the link by the file that it leads to");
    }
}
