package io.github.seedbed.train;

import java.io.IOException;
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
        RunFixture.write(output, turkish ? 8 : seed);
        System.out.println("stdin ends: " + (System.in.read() < 0));
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
