package io.github.seedbed.docs;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file system of an image that was built as a tar on an empty base, and what its configuration says.
 *
 * @param name with its tag
 * @param root with {@code app} and {@code work}
 * @param configuration JSON
 */
record ImageRoot(String name, Path root, String configuration) {
    private static final Pattern NAME = Pattern.compile("\"org.opencontainers.image.ref.name\":\"([^\"]+)\"");
    private static final Pattern DIGEST = Pattern.compile("\"digest\":\"sha256:([0-9a-f]{64})\"");

    /** Unpacks the layers one upon the other, as a container engine does. */
    static ImageRoot unpack(Path tar, Path folder) throws Exception {
        Path image = Files.createDirectories(folder.resolve("image"));
        Path root = Files.createDirectories(folder.resolve("root"));
        untar(tar, image);
        Path blobs = image.resolve("blobs/sha256");
        String index = Files.readString(image.resolve("index.json"));
        List<String> digests =
                digests(Files.readString(blobs.resolve(digests(index).get(0))));
        for (String layer : digests.subList(1, digests.size())) {
            untar(blobs.resolve(layer), root);
        }
        Matcher name = NAME.matcher(index);
        return new ImageRoot(name.find() ? name.group(1) : "", root, Files.readString(blobs.resolve(digests.get(0))));
    }

    private static List<String> digests(String json) {
        return DIGEST.matcher(json).results().map(result -> result.group(1)).toList();
    }

    private static void untar(Path tar, Path folder) throws Exception {
        String output =
                Tools.output("tar", "--warning=no-unknown-keyword", "-C", folder.toString(), "-xf", tar.toString());
        if (!output.isEmpty()) {
            throw new IOException(output);
        }
    }

    /** Returns a text of the configuration, such as {@code User}. */
    String text(String name) {
        Matcher matcher = Pattern.compile('"' + name + "\":\"([^\"]*)\"").matcher(configuration);
        return matcher.find() ? matcher.group(1) : "";
    }

    private List<String> list(String name) {
        Matcher matcher = Pattern.compile('"' + name + "\":\\[([^]]*)]").matcher(configuration);
        if (!matcher.find()) {
            return List.of();
        }
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(matcher.group(1))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
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
