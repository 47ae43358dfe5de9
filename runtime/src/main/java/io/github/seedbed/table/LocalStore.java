package io.github.seedbed.table;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of this machine. */
final class LocalStore implements DataStore {
    @Override
    public boolean isFolder(Path folder) {
        return Files.isDirectory(folder);
    }

    @Override
    public List<StoredFile> files(Path folder) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        for (String name : SortedFiles.below(folder)) {
            if (DataStore.isData(name)) {
                Path file = folder.resolve(name);
                files.add(new StoredFile(file, name, Files.size(file), Sha256.of(file)));
            }
        }
        return files;
    }

    @Override
    public Table read(List<CsvSource> files, List<Feature> features, String target, List<String> groups)
            throws IOException {
        return Table.read(files, features, target, groups, LocalStore::open);
    }

    static InputStream open(CsvSource file) throws IOException {
        return Files.newInputStream(file.file());
    }
}
