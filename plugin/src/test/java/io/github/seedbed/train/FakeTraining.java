package io.github.seedbed.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The main class of a project as the build sees it: started in a process of its own, it writes a run. */
public final class FakeTraining {
    private static final long FOREVER = 600_000;

    private FakeTraining() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> arguments = Arrays.asList(args);
        watchParent();
        System.out.println("seed 7 — é");
        if (arguments.contains("--fault=exit")) {
            System.err.println("The data file is missing\n  where: data/penguins.csv");
            System.exit(3);
        }
        if (arguments.contains("--fault=nothing")) {
            return;
        }
        if (arguments.contains("--fault=endless")) {
            System.out.println("child " + ProcessHandle.current().pid());
            Thread.sleep(FOREVER);
        }
        misbehave(arguments);
        if (arguments.contains("--fault=slow")) {
            Thread.sleep(1500);
        }
        Path output = Path.of(arguments.get(0).substring("--output=".length()));
        boolean turkish = arguments.contains("--fault=locale")
                && "I".toLowerCase(Locale.getDefault()).charAt(0) != 'i';
        long seed = seed(arguments);
        if (seed == 9 && arguments.contains("--fault=seed")) {
            System.err.println("the seed 9 is an unlucky one");
            System.exit(1);
        }
        if (arguments.contains("--fault=identity")) {
            seed = System.identityHashCode(output);
        }
        RunFixture.write(output, turkish ? 8 : seed);
        System.out.println("stdin ends: " + (System.in.read() < 0));
        if (arguments.contains("--fault=late")) {
            // Nobody's child at once, in a group of its own, and the training ends before anybody looks
            new ProcessBuilder("sh", "-c", "setsid sleep 600 >/dev/null 2>&1 & echo started $!")
                    .redirectErrorStream(true)
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    private static void misbehave(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.contains("--fault=child")) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            FakeTraining.class.getName(),
                            "--fault=endless")
                    .inheritIO()
                    .start();
            System.out.println("started " + child.pid());
            Thread.sleep(1500);
        }
        if (arguments.contains("--fault=flood")) {
            System.out.println("x".repeat(20_000_000) + "\nnext");
        }
        if (arguments.contains("--fault=orders")) {
            System.out.println("\u001b[2J\u001b[31mred\u001b[0m \u001b]0;title\u0007bell\u0007 back\b");
            System.out.println("::error::not ours\n  ::set-output name=a::b\n##[error]no\n##vso[task.complete]a::b");
        }
        for (String argument : arguments) {
            // Needs what only the first training finds
            Path first = Path.of(argument.replace("--once=", ""));
            if (!argument.startsWith("--once=")) {
                continue;
            }
            if (Files.exists(first)) {
                System.err.println("the licence server is busy");
                System.exit(1);
            }
            Files.writeString(first, "");
        }
    }

    private static long seed(List<String> arguments) {
        String prefix = "--seed=";
        return arguments.stream()
                .filter(argument -> argument.startsWith(prefix))
                .mapToLong(argument -> Long.parseLong(argument.substring(prefix.length())))
                .findFirst()
                .orElse(7);
    }

    /** As the runtime does it. */
    private static void watchParent() {
        ProcessHandle.of(Long.parseLong(System.getenv("SEEDBED_PARENT")))
                .orElseThrow()
                .onExit()
                .thenRun(() -> Runtime.getRuntime().halt(137));
    }
}
