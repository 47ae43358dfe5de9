package io.github.seedbed.reproduce.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Orders that a file system or Java chooses: sorted, or the reverse. */
final class Orders {
    private Orders() {}

    static Object array(Object real, int direction) {
        if (real instanceof Object[] array) {
            Arrays.sort(array, (one, other) -> direction * one.toString().compareTo(other.toString()));
        }
        return real;
    }

    /** Folders stay before what is in them: only siblings change places. */
    private static Comparator<Path> siblings(int direction) {
        return (one, other) -> {
            int shared = Math.min(one.getNameCount(), other.getNameCount());
            for (int i = 0; i < shared; i++) {
                int order = one.getName(i).compareTo(other.getName(i));
                if (order != 0) {
                    return direction * order;
                }
            }
            return Integer.compare(one.getNameCount(), other.getNameCount());
        };
    }

    static Stream<Path> paths(Stream<Path> real, int direction) {
        List<Path> paths;
        try (real) {
            paths = new ArrayList<>(real.toList());
        }
        paths.sort(siblings(direction));
        return paths.stream();
    }

    static DirectoryStream<Path> paths(DirectoryStream<Path> real, int direction) {
        List<Path> paths = new ArrayList<>();
        real.forEach(paths::add);
        paths.sort(siblings(direction));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return paths.iterator();
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    /** Walks as {@code Files.walkFileTree} does without options, siblings in the order of the world. */
    static FileVisitResult walk(Path path, FileVisitor<? super Path> visitor, int direction) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            return visitor.visitFileFailed(path, e);
        }
        if (!attributes.isDirectory()) {
            return visitor.visitFile(path, attributes);
        }
        FileVisitResult result = visitor.preVisitDirectory(path, attributes);
        if (result != FileVisitResult.CONTINUE) {
            return result == FileVisitResult.SKIP_SUBTREE ? FileVisitResult.CONTINUE : result;
        }
        try (Stream<Path> inside = paths(Files.list(path), direction)) {
            Iterator<Path> each = inside.iterator();
            while (each.hasNext() && result == FileVisitResult.CONTINUE) {
                result = walk(each.next(), visitor, direction);
            }
        } catch (UncheckedIOException | DirectoryIteratorException e) {
            return visitor.postVisitDirectory(path, (IOException) e.getCause());
        }
        return result == FileVisitResult.TERMINATE ? result : visitor.postVisitDirectory(path, null);
    }
}
