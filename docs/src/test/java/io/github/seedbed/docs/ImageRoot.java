package io.github.seedbed.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The file system of an image that was built as a tar on an empty base, and what its configuration says.
 *
 * @param name with its tag
 * @param root with {@code app} and {@code work}
 * @param configuration what its file says
 */
record ImageRoot(String name, Path root, JsonNode configuration) {
    private static final String DIGEST = "sha256:";

    /** Unpacks the layers one upon the other, as a container engine does. */
    static ImageRoot unpack(Path tar, Path folder) throws Exception {
        Path image = Files.createDirectories(folder.resolve("image"));
        Path root = Files.createDirectories(folder.resolve("root"));
        untar(tar, image);
        JsonNode listed = read(image.resolve("index.json")).at("/manifests/0");
        JsonNode manifest = read(blob(image, listed));
        for (JsonNode layer : manifest.path("layers")) {
            untar(blob(image, layer), root);
        }
        String name =
                listed.at("/annotations/org.opencontainers.image.ref.name").asText();
        return new ImageRoot(name, root, read(blob(image, manifest.path("config"))));
    }

    private static JsonNode read(Path file) throws IOException {
        return new JsonMapper().readTree(file.toFile());
    }

    /** The file that a descriptor of the image format (OCI, descriptor.md) means. */
    private static Path blob(Path image, JsonNode descriptor) {
        String digest = descriptor.path("digest").asText();
        if (!digest.startsWith(DIGEST)) {
            throw new IllegalStateException("no digest: " + descriptor);
        }
        return image.resolve("blobs/sha256").resolve(digest.substring(DIGEST.length()));
    }

    private static void untar(Path tar, Path folder) throws Exception {
        String output =
                Tools.output("tar", "--warning=no-unknown-keyword", "-C", folder.toString(), "-xf", tar.toString());
        if (!output.isEmpty()) {
            throw new IOException(output);
        }
    }

    /** Returns when the image says that it was made. */
    String created() {
        return configuration.path("created").asText();
    }

    /** Returns a text of what a container starts with, such as {@code User}. */
    String text(String name) {
        return configuration.path("config").path(name).asText();
    }

    private List<String> list(String name) {
        List<String> values = new ArrayList<>();
        configuration.path("config").path(name).forEach(value -> values.add(value.asText()));
        return values;
    }

    /**
     * Starts what the image starts, as the user that it names, with no network, nothing writable but {@code /output}
     * and {@code /tmp}, and a JDK of this machine, for the base is empty.
     *
     * @param hidden files of this machine that the base would not have
     */
    String start(Path java, Path output, Path... hidden) throws Exception {
        return start(java, text("User"), output + ":/output", hidden);
    }

    /**
     * Does what {@code docker run} would do.
     *
     * @param java a JDK of this machine
     * @param arguments those of {@code docker}; one that has no counterpart here is an error
     */
    String docker(Path java, List<String> arguments) throws Exception {
        Iterator<String> rest = arguments.iterator();
        String user = text("User");
        String volume = "";
        String image = "";
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "run", "--rm" -> {} // bubblewrap leaves nothing behind
                case "--network" -> require("none", rest.next()); // bubblewrap has no other
                case "--user" -> user = rest.next();
                case "--volume" -> volume = rest.next();
                default -> image = argument;
            }
        }
        require(name, image + ":latest");
        return start(java, user, volume);
    }

    private static void require(String expected, String actual) {
        if (!actual.equals(expected)) {
            throw new IllegalStateException(actual + " is not " + expected);
        }
    }

    private String start(Path java, String userAndGroup, String volume, Path... hidden) throws Exception {
        String[] user = userAndGroup.split(":", 2);
        String[] bound = volume.split(":", 2);
        List<String> command = new ArrayList<>(List.of(Tools.bubblewrap(), "--unshare-all", "--die-with-parent"));
        command.addAll(List.of("--clearenv", "--cap-drop", "ALL", "--uid", user[0], "--gid", user[1]));
        command.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
        for (String system : List.of("/usr", "/etc")) {
            command.addAll(List.of("--ro-bind", system, system));
        }
        for (Path file : hidden) {
            command.addAll(List.of("--ro-bind", "/dev/null", file.toRealPath().toString()));
        }
        for (String variable : list("Env")) {
            String[] parts = variable.split("=", 2);
            command.addAll(List.of("--setenv", parts[0], parts[1]));
        }
        for (String link : List.of("lib", "lib64")) {
            command.addAll(List.of("--symlink", "usr/" + link, "/" + link));
        }
        command.addAll(List.of("--ro-bind", java.toRealPath().toString(), "/opt/java"));
        for (Path folder : SortedFiles.in(root)) {
            command.addAll(List.of("--ro-bind", folder.toString(), "/" + folder.getFileName()));
        }
        command.addAll(List.of("--bind", bound[0], bound[1], "--chdir", text("WorkingDir")));
        List<String> entryPoint = new ArrayList<>(list("Entrypoint"));
        entryPoint.set(0, "/opt/java/bin/" + entryPoint.get(0));
        command.addAll(entryPoint);
        command.addAll(list("Cmd"));
        return Tools.output(command.toArray(String[]::new));
    }
}
