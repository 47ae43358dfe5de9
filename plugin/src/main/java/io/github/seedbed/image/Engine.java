package io.github.seedbed.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What starts containers: {@link CommandEngine}, or a test that plays one. */
public interface Engine {
    /**
     * Returns an image, which is pulled if it is not here.
     *
     * @param reference its name, with a tag or a digest
     * @throws io.github.seedbed.problem.ProblemException if there is none
     * @throws IOException if the engine cannot be started
     * @throws InterruptedException if the build is ended meanwhile
     */
    Image image(String reference) throws IOException, InterruptedException;

    /**
     * Trains in a container without network, whose only writable folders are {@code /tmp} and the output.
     *
     * @param image to start
     * @param output becomes {@code /output}; exists
     * @param data becomes {@code /data}, if the image does not hold the data
     * @throws IOException if the engine cannot be started
     * @throws InterruptedException if the build is ended meanwhile
     */
    Ended train(Image image, Path output, Optional<Path> data) throws IOException, InterruptedException;

    /**
     * How a container ended.
     *
     * @param exit its exit code
     * @param last the last lines that it printed
     */
    record Ended(int exit, List<String> last) {}
}
