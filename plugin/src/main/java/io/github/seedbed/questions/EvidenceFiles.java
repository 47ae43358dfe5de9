package io.github.seedbed.questions;

import io.github.seedbed.internal.runfile.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that evidence is looked for in.
 *
 * @param basedir the project's folder
 * @param folder the bundle, or what will become one: everything but the forms and the digests
 */
record EvidenceFiles(Path basedir, Path folder) {
    /** The files of the run: a bundle holds them all. */
    RunFolder run() {
        return new RunFolder(folder);
    }

    /** A file of the bundle; empty if it is missing. */
    String text(String name) throws IOException {
        return text(folder.resolve(name));
    }

    /** A file of the project; empty if it is missing. */
    String projectText(String name) throws IOException {
        return text(basedir.resolve(name));
    }

    private static String text(Path file) throws IOException {
        return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }
}
