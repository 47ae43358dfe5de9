package io.github.seedbed.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.files.Resources;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files that start the image elsewhere: a Job of Kubernetes and a file for {@code docker compose}.
 *
 * @param artifactId of the project
 * @param image by its digest: a tag may be another image tomorrow
 * @param megabytes of memory that the container gets
 */
public record Manifests(String artifactId, String image, int megabytes) {
    /** The names of the files. */
    public static final List<String> FILES = List.of("compose.yaml", "job.yaml");

    /** Kubernetes allows 63 characters (RFC 1123), and appends some of its own. */
    private static final int LONGEST_NAME = 50;

    private static final String DIGEST = ".+@sha256:[0-9a-f]{64}";

    /** Refuses what they cannot start. */
    public Manifests {
        if (!image.matches(DIGEST)) {
            throw new ProblemException(new Problem(
                    "The image is not named by its digest",
                    "-Dimage=" + image,
                    "a tag may be another image tomorrow",
                    "write name@sha256:..., as target/jib-image.json has it after mvn compile jib:build"));
        }
        if (megabytes < 1) {
            throw new ProblemException(new Problem(
                    "The container needs memory",
                    "-Dmemory=" + megabytes,
                    "it is in megabytes",
                    "write -Dmemory=1024"));
        }
    }

    /**
     * Returns the image that Jib pushed last.
     *
     * @param target the build folder
     * @throws ProblemException if it pushed none
     * @throws IOException if what it wrote cannot be read
     */
    public static String pushed(Path target) throws IOException {
        Path file = target.resolve("jib-image.json");
        Optional<ObjectNode> built = Files.exists(file) ? Json.foreignObject(Files.readString(file)) : Optional.empty();
        return built.filter(image -> image.path("imagePushed").asBoolean())
                .map(image -> Image.byDigest(
                        image.path("image").asText(), image.path("imageDigest").asText()))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "It is not known which image to start",
                        "target/jib-image.json",
                        built.isPresent() ? "the image was not pushed to a registry" : "no image was built",
                        "mvn compile jib:build seedbed:manifests; or name one: -Dimage=name@sha256:...")));
    }

    /**
     * Writes them.
     *
     * @param folder is created
     * @throws IOException if they cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), filled(file), StandardCharsets.UTF_8);
        }
    }

    private String filled(String file) throws IOException {
        return Resources.text(Manifests.class, file)
                .replace("NAME", name())
                .replace("IMAGE", image)
                .replace("MEMORY", String.valueOf(megabytes));
    }

    private String name() {
        String name = artifactId.replaceAll("[^a-z0-9]+", "-");
        return name.substring(0, Math.min(LONGEST_NAME, name.length())).replaceAll("^-|-$", "");
    }
}
