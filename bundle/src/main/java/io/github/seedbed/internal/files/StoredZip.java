package io.github.seedbed.internal.files;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a folder so that the same files give the same bytes: sorted, one time for all, and stored, for versions of zlib
 * compress differently.
 */
public final class StoredZip {
    private StoredZip() {}

    /**
     * Writes the zip, whole or not at all.
     *
     * @param folder whose files it holds, by their names below the folder
     * @param time of every entry, 1980 or later
     * @param zip the file
     * @throws IOException if a file cannot be read or written
     */
    public static void write(Path folder, LocalDateTime time, Path zip) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String name : SortedFiles.below(folder)) {
            files.put(name, folder.resolve(name));
        }
        write(files, time, zip);
    }

    /**
     * Writes the zip of some files, whole or not at all.
     *
     * @param files by their names in the zip
     * @param time of every entry, 1980 or later
     * @param zip the file
     * @throws IOException if a file cannot be read or written
     */
    public static void write(SortedMap<String, Path> files, LocalDateTime time, Path zip) throws IOException {
        ReplacedFile.write(zip, out -> {
            ZipOutputStream entries = new ZipOutputStream(out);
            for (Map.Entry<String, Path> file : files.entrySet()) {
                put(entries, file.getKey(), Files.readAllBytes(file.getValue()), time);
            }
            entries.finish();
        });
    }

    private static void put(ZipOutputStream entries, String name, byte[] bytes, LocalDateTime time) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        // Local, so that no time zone has a say
        entry.setTimeLocal(time);
        entries.putNextEntry(entry);
        entries.write(bytes);
        entries.closeEntry();
    }
}
