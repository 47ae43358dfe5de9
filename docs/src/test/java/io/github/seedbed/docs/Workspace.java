package io.github.seedbed.docs;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Folders for the tests below {@code target/work}: copies of the clone, of projects, and local repositories. */
final class Workspace {
    /** This checkout. */
    static final Path ROOT = Path.of(System.getProperty("seedbed.root")).normalize();

    static final String VERSION = System.getProperty("seedbed.version");

    private static final Path WORK = Path.of(System.getProperty("seedbed.work"));
    private static final Set<String> NOT_COPIED = Set.of("target", ".git", ".idea");
    private static final AtomicInteger LOGS = new AtomicInteger();

    private Workspace() {}

    /** Returns the names of all templates but the one on Spark, whose jars not every test fetches. */
    static List<String> templates() throws IOException {
        return SortedFiles.in(ROOT.resolve("templates")).stream()
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .filter(name -> !name.startsWith("spark-"))
                .toList();
    }

    /** Returns a folder that may be there from an earlier build. */
    static Path folder(String name) {
        return WORK.resolve(name);
    }

    /** Returns an empty folder. */
    static Path empty(String name) throws IOException {
        Path folder = folder(name);
        SortedFiles.delete(folder);
        return Files.createDirectories(folder);
    }

    /** Returns a copy of a project with the sources as they are there, and whatever builds left in the copy. */
    static Path again(Path project, String name) throws IOException {
        Path copy = WORK.resolve(name).resolve(project.getFileName());
        if (Files.isDirectory(copy)) {
            for (Path old : SortedFiles.in(copy)) {
                if (!old.endsWith("target")) {
                    SortedFiles.delete(old);
                }
            }
        }
        return copy(project, copy);
    }

    static synchronized Path log() throws IOException {
        return Files.createDirectories(WORK.resolve("logs")).resolve("build-" + LOGS.incrementAndGet() + ".log");
    }

    /** Copies a folder without what builds and version control put there. */
    static Path copy(Path from, Path to) throws IOException {
        return copy(from, to, NOT_COPIED);
    }

    /** Copies a folder as it is. */
    static Path copyAll(Path from, Path to) throws IOException {
        return copy(from, to, Set.of());
    }

    private static Path copy(Path from, Path to, Set<String> leftOut) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(from)
                        && leftOut.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }

    /**
     * Returns a local repository that holds what this build's own one holds, Seedbed left out, so that the tests
     * download little and leave nothing in it. The files are hard links where the file system allows it.
     */
    static Path warmRepository(String name) throws IOException {
        Path warm = Path.of(System.getProperty("warm.repository"));
        Path repository = empty(name);
        Files.walkFileTree(warm, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(warm.resolve("io/github/seedbed"))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String fileName = file.getFileName().toString();
                if (fileName.matches(".+\\.(jar|pom|zip|xml|tar\\.gz)(\\.sha1)?")
                        && !fileName.equals("archetype-catalog.xml")) {
                    link(file, repository.resolve(warm.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return repository;
    }

    /** Returns a local repository that holds all that another does; what is installed into it stays in it. */
    static Path repositoryLike(Path other, String name) throws IOException {
        Path repository = empty(name);
        for (String file : SortedFiles.below(other)) {
            if (file.matches(".+\\.(jar|pom|zip|xml|properties|gz|sha1)|.+/_remote.repositories")) {
                link(other.resolve(file), repository.resolve(file));
            }
        }
        return repository;
    }

    /** Puts what one local repository has fetched into another, Seedbed left out. */
    static void share(Path fetched, Path repository) throws IOException {
        for (String file : SortedFiles.below(fetched)) {
            if (file.matches("(?!io/github/seedbed/).+\\.(jar|pom)") && !Files.exists(repository.resolve(file))) {
                link(fetched.resolve(file), repository.resolve(file));
            }
        }
    }

    /** What Maven may write in place is copied: through a link it would change for everybody. */
    private static void link(Path file, Path link) throws IOException {
        Files.createDirectories(link.getParent());
        if (!file.toString().matches(".+\\.(jar|pom|zip|gz)") || file.toString().contains("/io/github/seedbed/")) {
            Files.copy(file, link);
            return;
        }
        try {
            Files.createLink(link, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, link);
        }
    }
}
