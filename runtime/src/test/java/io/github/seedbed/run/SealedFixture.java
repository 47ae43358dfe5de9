package io.github.seedbed.run;

import io.github.seedbed.Experiments;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A run whose files have digests, as a bundle has them. */
abstract class SealedFixture {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    protected Path folder;

    protected Path bundle;

    @BeforeEach
    void train() throws IOException {
        Experiments.flowers(folder);
        bundle = Experiments.train(folder);
        seal();
    }

    protected final void seal() throws IOException {
        Files.write(bundle.resolve(Checksums.FILE), Checksums.of(bundle).bytes());
    }

    protected final Path zip() throws IOException {
        Path zip = folder.resolve("bundle.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (String name : SortedFiles.below(bundle)) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(bundle.resolve(name)));
            }
        }
        return zip;
    }

    /** What a reader is told of the files as they are now, with digests that are right. */
    protected final String refusal() throws IOException {
        seal();
        return refusal(bundle);
    }

    protected static String refusal(Path path) {
        return Assertions.assertTimeoutPreemptively(SOON, () -> {
            try (Bundle loaded = Bundle.load(path)) {
                return "loaded " + loaded.id();
            } catch (ProblemException e) {
                return e.getMessage();
            }
        });
    }
}
