package io.github.seedbed.template;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints what is asked for rather than logged: readable with -q, and without log prefixes on Maven 4. */
public final class Console {
    private Console() {}

    /**
     * Prints a text.
     *
     * @param text with its line ends
     */
    public static void print(String text) {
        // Maven 4 turns what goes to System.out into log lines. Not closed: the descriptor belongs to the process
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.print(text);
        out.flush();
    }
}
