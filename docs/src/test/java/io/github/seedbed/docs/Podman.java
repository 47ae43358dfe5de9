package io.github.seedbed.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Podman, as a user would call it, with the settings that a machine within a machine needs.
 *
 * @param environment for every command
 */
record Podman(Map<String, String> environment) {
    /** Where cgroups are of both versions at once, crun does not start; nor may any process raise its limits there. */
    private static final String NESTED = """
            [engine]
            runtime = "runc"
            cgroup_manager = "cgroupfs"
            [containers]
            default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]
            """;

    private static final List<String> CONFINED =
            List.of("run", "--rm", "--pull=never", "--network=none", "--read-only", "--cap-drop=ALL");

    /** How a command ended. */
    record Ended(int exit, String output) {}

    /**
     * Returns Podman.
     *
     * @param registry which it may speak to without TLS
     * @param login as Docker keeps it
     */
    static Podman of(Path folder, String registry, Path login) throws Exception {
        Tools.installed("podman");
        Map<String, String> environment = new LinkedHashMap<>();
        Path registries = folder.resolve("registries.conf");
        Files.writeString(registries, "[[registry]]\nlocation = \"" + registry + "\"\ninsecure = true\n");
        environment.put("CONTAINERS_REGISTRIES_CONF", registries.toString());
        environment.put("REGISTRY_AUTH_FILE", login.resolve("config.json").toString());
        return new Podman(environment);
    }

    /** Returns one that starts containers here, tried with an image that holds Java. */
    Podman that(Path folder, String image) throws Exception {
        List<String> probe = List.of("--entrypoint=java", image, "-version");
        if (run(probe).exit() == 0) {
            return this;
        }
        Map<String, String> nested = new LinkedHashMap<>(environment);
        Path settings = Files.writeString(folder.resolve("containers.conf"), NESTED);
        nested.put("CONTAINERS_CONF", settings.toString());
        Podman other = new Podman(nested);
        Ended ended = other.run(probe);
        return ended.exit() == 0 ? other : Tools.missing("a Podman that starts containers: " + ended.output());
    }

    /** Runs a container without network, on a read-only file system. */
    Ended run(List<String> arguments) throws Exception {
        List<String> all = new ArrayList<>(CONFINED);
        all.addAll(arguments);
        return command(all.toArray(String[]::new));
    }

    Ended command(String... arguments) throws Exception {
        Process process = start(arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("podman"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs a command of a page by the shell. */
    Ended documented(Path folder, Map<String, String> variables, String command) throws Exception {
        Process process = begun(folder, variables, command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /** Begins a command of a page that does not end by itself. */
    Process begun(Path folder, Map<String, String> variables, String command) throws IOException {
        RunsCheck.ran(command);
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().putAll(variables);
        return builder.start();
    }
}
