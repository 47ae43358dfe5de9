package io.github.seedbed.publish;

import java.io.IOException;
import java.nio.file.Path;

/** Released bundles for the tests of other packages. */
public final class Zips {
    private Zips() {}

    public static ReleasedBundle of(Path folder, Path zip, ReleasedBundle.Coordinates name) throws IOException {
        return Zip.bundle(folder, zip, name);
    }
}
