package io.github.seedbed.image;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Podman or Docker, by their command, which take the same arguments. */
public final class CommandEngine implements Engine {
    private static final List<String> KNOWN = List.of("podman", "docker");

    /** Nothing but the output is writable, there is no network, and no right but that of the user. */
    private static final List<String> CONFINED = List.of(
            "run",
            "--rm",
            "--network=none",
            "--read-only",
            "--tmpfs=/tmp:exec",
            "--cap-drop=ALL",
            "--security-opt=no-new-privileges");

    private static final int LAST_LINES = 30;

    private final String command;
    private final Consumer<String> lines;

    private CommandEngine(String command, Consumer<String> lines) {
        this.command = command;
        this.lines = lines;
    }

    /**
     * Looks for an engine.
     *
     * @param name of the command, or its path; null for the first of podman and docker that is there
     * @param lines hears what a container prints
     * @throws ProblemException if there is none
     */
    public static Engine find(String name, Consumer<String> lines) {
        List<String> names = name == null ? KNOWN : List.of(name);
        return names.stream()
                .filter(CommandEngine::isThere)
                .findFirst()
                .map(found -> new CommandEngine(found, lines))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is nothing to start the image with",
                        name == null ? "PATH" : "-Dseedbed.engine=" + name,
                        "no program is called " + String.join(" or ", names),
                        "install Podman or Docker, or name its command: -Dseedbed.engine=/path/to/podman")));
    }

    private static boolean isThere(String name) {
        String path = name.contains(File.separator)
                ? ""
                : Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> Stream.of(name, name + ".exe").map(file -> Path.of(folder, file)))
                .anyMatch(Files::isExecutable);
    }

    /** A tag may have moved on in its registry; a digest means one image for ever. */
    @Override
    public Image image(String reference) throws IOException, InterruptedException {
        Optional<Image> here = inspected(reference);
        if (here.isPresent() && reference.contains("@") || !namesRegistry(reference)) {
            return here.orElseThrow(() ->
                    notThere(reference, "it is not on this machine, and its name does not begin with a registry"));
        }
        Ended pulled = start(List.of("pull", reference), line -> {});
        if (pulled.exit() == 0) {
            return inspected(reference).orElseThrow();
        }
        String why = command + " pull ended with exit code " + pulled.exit() + ":\n" + String.join("\n", pulled.last());
        Image old = here.orElseThrow(() -> notThere(reference, why));
        lines.accept("The registry does not give " + reference + ": taking the one on this machine");
        return old;
    }

    /** Without a registry an engine would ask a public one for an image of that name, which is a stranger's. */
    static boolean namesRegistry(String reference) {
        return reference.matches("[^/]+[.:][^/]*/.+");
    }

    private Optional<Image> inspected(String reference) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(arguments(List.of("image", "inspect", reference)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] json = process.getInputStream().readAllBytes();
        return process.waitFor() == 0
                ? Optional.of(Image.of(reference, Json.foreign(json).path(0)))
                : Optional.empty();
    }

    private ProblemException notThere(String reference, String why) {
        return new ProblemException(new Problem(
                "The image cannot be had",
                reference,
                why,
                "correct the name, or build the image: mvn compile jib:dockerBuild; a registry with a password wants "
                        + command + " login"));
    }

    /** As the user to whom the output belongs, who then can delete it. */
    @Override
    public Ended train(Image image, Path output, Optional<Path> data) throws IOException, InterruptedException {
        List<String> run = new ArrayList<>(CONFINED);
        if (Files.getFileStore(output).supportsFileAttributeView("unix")) {
            Object user = Files.getAttribute(output, "unix:uid");
            run.add("--user=" + user + ":" + Files.getAttribute(output, "unix:gid"));
            if (command.endsWith("podman") && !user.equals(0)) {
                run.add("--userns=keep-id");
            }
        }
        run.add("--volume=" + output.toAbsolutePath() + ":/output");
        data.ifPresent(folder -> run.add("--volume=" + folder.toAbsolutePath() + ":/data:ro"));
        run.add(image.id());
        return start(run, lines);
    }

    /** A build that is ended ends the engine's command, which ends the container. */
    private Ended start(List<String> arguments, Consumer<String> hears) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(arguments(arguments))
                .redirectErrorStream(true)
                .start();
        Thread hook = new Thread(process::destroy, "end of container");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            List<String> last = read(process, hears);
            int exit = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(hook);
            return new Ended(exit, last);
        } finally {
            process.destroy();
        }
    }

    private static List<String> read(Process process, Consumer<String> hears) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                hears.accept(line);
                last.addLast(line);
                if (last.size() > LAST_LINES) {
                    last.removeFirst();
                }
            }
        }
        return List.copyOf(last);
    }

    private List<String> arguments(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(arguments);
        return all;
    }
}
