package io.github.seedbed.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts in a jar. */
public final class Resources {
    private Resources() {}

    /**
     * Reads a text from the package of a class.
     *
     * @param owner the class
     * @param name such as {@code card.css}
     * @return with LF line ends
     */
    public static String text(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
