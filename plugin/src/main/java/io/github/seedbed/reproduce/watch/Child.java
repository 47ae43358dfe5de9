package io.github.seedbed.reproduce.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program that says something else on another machine or day, such as {@code git} or {@code hostname}. */
final class Child extends Process {
    private static final List<String> FICKLE =
            List.of("git", "hostname", "date", "whoami", "uname", "id", "nproc", "pwd", "ls", "ps", "uptime");

    private final Process real;
    private InputStream output;

    private Child(Process real) {
        this.real = real;
    }

    /** Of other programs it is not known what may change in what they say: they are noted, and stay as they are. */
    static Process of(Process real) {
        return FICKLE.stream().anyMatch(Inside.command()::contains) ? new Child(real) : real;
    }

    /** Returns a text with every line reversed: a commit stays a commit, and a number a number. */
    static String otherwise(String said) {
        return said.lines()
                .map(line -> new StringBuilder(line).reverse() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public synchronized InputStream getInputStream() {
        if (output == null) {
            try {
                String said = new String(real.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                output = new ByteArrayInputStream(otherwise(said).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return output;
    }

    @Override
    public OutputStream getOutputStream() {
        return real.getOutputStream();
    }

    @Override
    public InputStream getErrorStream() {
        return real.getErrorStream();
    }

    @Override
    public int waitFor() throws InterruptedException {
        return real.waitFor();
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        return real.waitFor(timeout, unit);
    }

    @Override
    public int exitValue() {
        return real.exitValue();
    }

    @Override
    public void destroy() {
        real.destroy();
    }
}
