package io.github.seedbed.assembly;

import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A library that the training ran with.
 *
 * @param groupId of the artifact
 * @param coordinates {@code groupId:artifactId:version}, and the classifier if there is one
 * @param file a jar, or a folder of classes
 */
public record Dependency(String groupId, String coordinates, Path file) {
    private static final String OURS = "io.github.seedbed";

    /** What opens bundles, in the version that the model was trained with, as others write it into their POM. */
    static String reader(List<Dependency> dependencies) {
        return dependencies.stream()
                .filter(dependency -> dependency.groupId.equals(OURS))
                .map(dependency ->
                        OURS + ":seedbed-bundle:" + dependency.coordinates.split(":")[2])
                .findFirst()
                .orElse(OURS + ":seedbed-bundle");
    }

    /**
     * Our own jars count by version: they differ from JDK to JDK, and are folders while Seedbed itself is being built.
     *
     * @param trained the digests of what the run was trained with, by the name of the file: ONNX Runtime alone has 50
     *     MB
     */
    String line(Map<String, String> trained) throws IOException {
        boolean byVersion = groupId.equals(OURS) || !Files.isRegularFile(file);
        return byVersion ? coordinates : coordinates + " " + digest(trained);
    }

    /** The SHA-256 of the jar; empty where it counts by version. */
    String sha256(Map<String, String> trained) throws IOException {
        return groupId.equals(OURS) || !Files.isRegularFile(file) ? "" : digest(trained);
    }

    private String digest(Map<String, String> trained) throws IOException {
        String known = trained.get(file.getFileName().toString());
        return known == null ? Sha256.of(file) : known;
    }
}
