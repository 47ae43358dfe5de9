package io.github.seedbed.train;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Keeps other builds of the same project waiting while this one trains: they would write the same files. The system
 * drops the lock with the process, so that the file that a killed build leaves behind holds nobody up.
 */
public final class BuildLock {
    private static final long MILLISECONDS = 200;

    private BuildLock() {}

    /**
     * What is done meanwhile.
     *
     * @param <T> what it gives
     */
    public interface Work<T> {
        /**
         * Does it.
         *
         * @throws IOException if a file cannot be read or written
         * @throws InterruptedException if this thread is interrupted
         */
        T run() throws IOException, InterruptedException;
    }

    /**
     * Does something as the only build of a project, after waiting for any other.
     *
     * @param training whose folder it is about
     * @param name of the goal
     * @param lines hears if there is something to wait for
     * @param work to do
     * @param <T> what it gives
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if this thread is interrupted
     */
    public static <T> T alone(Training training, String name, Consumer<String> lines, Work<T> work)
            throws IOException, InterruptedException {
        Path file = training.workFolder().resolve(name + ".lock");
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!isTaken(channel)) {
                lines.accept("Another build of this project is in seedbed:" + name + ": waiting until it is done");
                while (!isTaken(channel)) {
                    Thread.sleep(MILLISECONDS);
                }
            }
            return work.run();
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this Maven has it
            return false;
        }
    }
}
