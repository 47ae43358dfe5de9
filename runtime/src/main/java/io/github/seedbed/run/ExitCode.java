package io.github.seedbed.run;

import io.github.seedbed.internal.files.DiskFault;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.util.Optional;

/** How a training that was started as a program ends: in a container, by the build, or by hand. */
public enum ExitCode {
    /** The run is written. */
    SUCCESS(0, "the run is written"),
    /** An exception that nobody expected, with its stack trace. */
    FAILED(1, "an error in the code: the stack trace names its line"),
    /** A {@link ProblemException}: everything that is wrong with it is printed. */
    BAD_INPUT(2, "arguments, settings or data are not what they must be"),
    /** The number that Java itself ends with under {@code -XX:+ExitOnOutOfMemoryError}. */
    OUT_OF_MEMORY(3, "Java's heap is too small for the training"),
    /** The run is written, and is not the one that {@code --lock} names. */
    NOT_REPRODUCED(4, "the run is written, but is not the one in `--lock`"),
    /** The output cannot be written to by this user. */
    NOT_WRITABLE(5, "the folder of the output cannot be written to"),
    /** There is no room for the output. */
    DISK_FULL(6, "there is no room for the run"),
    /** 128 and the number of SIGKILL. */
    KILLED(137, "killed: by a person, or by the kernel for want of memory"),
    /** 128 and the number of SIGTERM. */
    ENDED(143, "asked to end (SIGTERM), which it does at once");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** Returns the number that the process ends with. */
    public int number() {
        return number;
    }

    /** Returns what it means, as half a sentence. */
    public String meaning() {
        return meaning;
    }

    /**
     * Returns the exit code with a number.
     *
     * @param number that a process ended with
     * @return empty if a training does not end like that by itself
     */
    public static Optional<ExitCode> of(int number) {
        for (ExitCode code : values()) {
            if (code.number == number) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** Returns what a training ends with that throws this. */
    static ExitCode of(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return OUT_OF_MEMORY;
        }
        if (!(e instanceof ProblemException)) {
            return FAILED;
        }
        if (e.getCause() instanceof LockedFiles.Differ) {
            return NOT_REPRODUCED;
        }
        if (e.getCause() instanceof IOException refused) {
            return DiskFault.of(refused)
                    .map(fault -> fault == DiskFault.FULL ? DISK_FULL : NOT_WRITABLE)
                    .orElse(BAD_INPUT);
        }
        return BAD_INPUT;
    }
}
