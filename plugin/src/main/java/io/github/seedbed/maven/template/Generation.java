package io.github.seedbed.maven.template;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Permissions;
import io.github.seedbed.template.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import org.apache.maven.archetype.ArchetypeGenerationRequest;
import org.apache.maven.archetype.exception.ArchetypeException;

/** Writes a project whole or not at all: next to its final location first, and moved there when it is complete. */
public final class Generation {
    private final ArchetypeLibrary library;
    private final ArchetypeJar archetype;
    private final Properties properties;

    /** What is to be done to the finished project before it is moved into place. */
    @FunctionalInterface
    public interface Finish {
        void apply(Path project) throws IOException;
    }

    /**
     * Prepares a generation.
     *
     * @param library turns an archetype into a project
     * @param archetype what is generated from
     * @param properties its answers
     */
    public Generation(ArchetypeLibrary library, ArchetypeJar archetype, Properties properties) {
        this.library = library;
        this.archetype = archetype;
        this.properties = properties;
    }

    /**
     * Generates a project.
     *
     * @param target where nothing, or an empty folder, is
     * @param finish done before anybody sees the project
     * @throws IOException if it cannot be written; nothing is left behind then
     */
    public void into(Target target, Finish finish) throws IOException {
        Deque<Path> made = missing(target.parent());
        String draftName = "." + target.name() + ".new-";
        Path draft = target.parent().resolve(draftName + ProcessHandle.current().pid());
        boolean done = false;
        try {
            deleteLeftOvers(target.parent(), draftName);
            makeDraft(draft);
            render(draft);
            Path project = draft.resolve(target.name());
            makeExecutable(project);
            finish.apply(project);
            moveInto(target.folder(), project);
            done = true;
        } finally {
            SortedFiles.delete(draft);
            if (!done) {
                removeEmpty(made);
            }
        }
    }

    /** Of generations that were killed: their process is gone. */
    private static void deleteLeftOvers(Path parent, String draftName) throws IOException {
        for (Path path : SortedFiles.in(parent)) {
            String name = path.getFileName().toString();
            String pid = name.startsWith(draftName) ? name.substring(draftName.length()) : "";
            if (pid.matches("[0-9]{1,9}")
                    && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                SortedFiles.delete(path);
            }
        }
    }

    /** What the permissions allow, the file system may still refuse: this is where it shows. */
    private static void makeDraft(Path draft) throws IOException {
        SortedFiles.delete(draft);
        try {
            Files.createDirectories(draft);
        } catch (IOException e) {
            throw new ProblemException(Target.unwritable(draft.getParent()), e);
        }
    }

    private void render(Path folder) {
        ArchetypeGenerationRequest request = new ArchetypeGenerationRequest()
                .setGroupId(properties.getProperty("groupId"))
                .setArtifactId(properties.getProperty("artifactId"))
                .setVersion(properties.getProperty("version"))
                .setPackage(properties.getProperty("package"))
                .setOutputDirectory(folder.toString())
                .setInteractiveMode(false)
                .setProperties(properties);
        try {
            library.generate(request, archetype.jar());
        } catch (ArchetypeException e) {
            throw new ProblemException(
                    new Problem(
                            "The archetype could not be turned into a project",
                            archetype.origin(),
                            e.getMessage(),
                            "report it to the archetype's authors; nothing was written"),
                    e);
        }
    }

    /** An archetype cannot keep this bit. */
    private static void makeExecutable(Path project) throws IOException {
        Path script = project.resolve(Wrapper.UNIX_SCRIPT);
        if (Files.isRegularFile(script, LinkOption.NOFOLLOW_LINKS)) {
            Permissions.executable(script);
        }
    }

    private static void moveInto(Path place, Path project) throws IOException {
        // An empty folder may be there; one with something in it by now makes this fail
        Files.deleteIfExists(place);
        Files.move(project, place);
    }

    /** Returns the folders that will have to be made, the innermost first. */
    private static Deque<Path> missing(Path folder) {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path path = folder; !Files.exists(path); path = path.getParent()) {
            missing.addLast(path);
        }
        return missing;
    }

    private static void removeEmpty(Deque<Path> made) throws IOException {
        for (Path path : made) {
            if (SortedFiles.in(path).isEmpty()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
