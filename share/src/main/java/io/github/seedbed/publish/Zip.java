package io.github.seedbed.publish;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.signature.ModelSignature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip of a bundle whose own one is lost. */
final class Zip {
    /** Of its own, and not of the clock: zip files know no time before 1980. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Zip() {}

    static ReleasedBundle bundle(Path folder, Path zip, ReleasedBundle.Coordinates name) throws IOException {
        Path signature = folder.resolve(ModelSignature.FILE);
        Optional<Path> kept = Files.exists(signature)
                ? Optional.of(Files.move(signature, folder.resolveSibling(ModelSignature.FILE)))
                : Optional.empty();
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (String file : SortedFiles.below(folder)) {
                put(entries, file, Files.readAllBytes(folder.resolve(file)));
            }
        }
        return new ReleasedBundle(folder, zip, kept, name);
    }

    private static void put(ZipOutputStream entries, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        entries.putNextEntry(entry);
        entries.write(bytes);
        entries.closeEntry();
    }
}
