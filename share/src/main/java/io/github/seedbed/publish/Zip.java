package io.github.seedbed.publish;

import io.github.seedbed.internal.files.StoredZip;
import io.github.seedbed.signature.ModelSignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;

/** The zip of a bundle whose own one is lost. */
final class Zip {
    /** Of its own, and not of the clock: zip files know no time before 1980. */
    static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Zip() {}

    static ReleasedBundle bundle(Path folder, Path zip, ReleasedBundle.Coordinates name) throws IOException {
        Path signature = folder.resolve(ModelSignature.FILE);
        Optional<Path> kept = Files.exists(signature)
                ? Optional.of(Files.move(signature, folder.resolveSibling(ModelSignature.FILE)))
                : Optional.empty();
        StoredZip.write(folder, TIME, zip);
        return new ReleasedBundle(folder, zip, kept, name);
    }
}
