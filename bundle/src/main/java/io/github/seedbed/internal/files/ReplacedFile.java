package io.github.seedbed.internal.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written next to its final location and moved there when it is complete: nobody ever sees a part of it,
 * a full disk leaves the old one whole and nothing else, and processes that write at the same time do not meet.
 */
public final class ReplacedFile {
    private ReplacedFile() {}

    /** What the file is to hold. */
    public interface Content {
        /**
         * Writes it.
         *
         * @param out closed by the caller
         * @throws IOException if something cannot be read or written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param file whose folder exists; whatever it held is replaced
     * @param content all of it
     * @throws IOException if it cannot be written; the old one is in its place then
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param file whose folder exists; whatever it held is replaced
     * @param content writes all of it
     * @throws IOException if it cannot be written; the old one is in its place then
     */
    public static void write(Path file, Content content) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        ReplacedFolder.recover(place);
        Path draft = ReplacedFolder.draft(place);
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                content.writeTo(out);
            }
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
