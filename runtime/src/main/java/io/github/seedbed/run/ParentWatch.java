package io.github.seedbed.run;

import java.util.Optional;

/** Ends this process when the build that started it is gone: a killed build must not leave a training behind. */
final class ParentWatch {
    /** Set by the build to its process id; absent when a person or a container started the training. */
    static final String PROPERTY = "seedbed.parent";

    private static final int KILLED = 137;

    private ParentWatch() {}

    static void start() {
        Long pid = Long.getLong(PROPERTY);
        if (pid == null) {
            return;
        }
        Optional<ProcessHandle> parent = ProcessHandle.of(pid);
        if (parent.isEmpty()) {
            Runtime.getRuntime().halt(KILLED);
        }
        parent.ifPresent(
                process -> process.onExit().thenRun(() -> Runtime.getRuntime().halt(KILLED)));
    }
}
