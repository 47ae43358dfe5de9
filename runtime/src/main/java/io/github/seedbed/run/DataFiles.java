package io.github.seedbed.run;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.csv.FileKind;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.DataStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The data files that an experiment names, each checked against its digest before anything is learnt from it. */
final class DataFiles {
    private static final String FOLDER = "data/";

    private final Path folder;
    private final Path experiment;
    private final Map<String, Experiment.DataFile> files;
    private final Optional<Path> mounted;
    private final DataStore store;
    private final Map<String, List<DataStore.StoredFile>> folders = new TreeMap<>();
    private final Map<String, Integer> rows = new TreeMap<>();
    private final Map<String, Integer> unlabelled = new TreeMap<>();

    private DataFiles(
            Path experiment, Map<String, Experiment.DataFile> files, Optional<Path> mounted, DataStore store) {
        this.folder = experiment.toAbsolutePath().getParent();
        this.experiment = experiment;
        this.files = new TreeMap<>(files);
        this.mounted = mounted;
        this.store = store;
    }

    /**
     * Checks all of them.
     *
     * @param mounted where they are in place of the project's folder {@code data}, if they are elsewhere
     * @param store what reads them
     */
    static DataFiles check(
            Path experiment, Map<String, Experiment.DataFile> files, Optional<Path> mounted, DataStore store)
            throws IOException {
        DataFiles data = new DataFiles(experiment, files, mounted, store);
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Experiment.DataFile> entry : data.files.entrySet()) {
            data.checkOne(entry.getKey(), entry.getValue(), problems);
        }
        ProblemException.throwIfAny(problems);
        return data;
    }

    private void checkOne(String name, Experiment.DataFile data, List<Problem> problems) throws IOException {
        Optional<Path> place = place(data.file());
        if (place.isPresent() && store.isFolder(place.get())) {
            checkFolder(name, data, place.get(), problems);
            return;
        }
        if (place.filter(Files::isRegularFile).isEmpty()) {
            problems.add(new Problem(
                    "A data file is missing",
                    where(data.file()),
                    experiment + " names it as data." + name + ".file",
                    "put the file there, or correct the name"));
            return;
        }
        Path file = place.orElseThrow();
        if (!Files.isReadable(file)) {
            problems.add(new Problem(
                    "A data file cannot be read",
                    where(data.file()),
                    "its permissions forbid it to this user",
                    "chmod a+r the file, and chmod a+x its folder"));
            return;
        }
        Optional<Problem> pointer = FileKind.pointer(new CsvSource(file, section(name), data.dialect()));
        if (pointer.isPresent()) {
            problems.add(pointer.get());
            return;
        }
        String digest = Sha256.of(file);
        if (!digest.equals(data.sha256())) {
            problems.add(new Problem(
                    "A data file is not the one that the experiment names",
                    where(data.file()),
                    reason(file, data, digest),
                    "restore the file; or, if the change is meant, write into " + experiment + " under data." + name
                            + ":\nsha256: " + digest));
        }
    }

    private void checkFolder(String name, Experiment.DataFile data, Path folder, List<Problem> problems)
            throws IOException {
        List<DataStore.StoredFile> all = store.files(folder);
        folders.put(name, all);
        if (all.isEmpty()) {
            problems.add(new Problem(
                    "A folder of data has no files",
                    where(data.file()),
                    experiment + " names it as data." + name + ".file",
                    "put the files there, or correct the name"));
            return;
        }
        String digest = DataStore.digest(all);
        if (!digest.equals(data.sha256())) {
            problems.add(new Problem(
                    "A folder of data is not the one that the experiment names",
                    where(data.file()),
                    "the SHA-256 of its list of " + all.size() + " files is " + digest + ", expected was "
                            + data.sha256(),
                    "restore the files; or, if the change is meant, write into " + experiment + " under data." + name
                            + ":\nsha256: " + digest));
        }
    }

    private Optional<Path> place(String name) {
        try {
            return Optional.of(resolved(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Of another folder, what it takes the place of is left out of the name. */
    private Path resolved(String name) {
        return mounted.map(other -> other.resolve(name.startsWith(FOLDER) ? name.substring(FOLDER.length()) : name))
                .orElseGet(() -> folder.resolve(name));
    }

    private String where(String name) {
        return mounted.isPresent() ? resolved(name).toString() : name;
    }

    private static String reason(Path file, Experiment.DataFile data, String digest) throws IOException {
        if (Sha256.ofUnixLines(file).equals(data.sha256())) {
            return "its line ends were changed to Windows' ones: .gitattributes needs the line \"data/** -text\"";
        }
        return "its SHA-256 is " + digest + ", expected was " + data.sha256();
    }

    private static String section(String name) {
        return "data." + name;
    }

    /**
     * Returns the name of the data file, if there is just one.
     *
     * @param test the one of the test rows, which does not count
     */
    String only(Optional<String> test) {
        Set<String> names = new TreeSet<>(files.keySet());
        test.ifPresent(names::remove);
        if (names.size() != 1) {
            throw new ProblemException(new Problem(
                    "It is not said which data file to read",
                    experiment.toString(),
                    "the section \"data\" names " + (names.isEmpty() ? "none" : String.join(", ", names))
                            + test.map(own -> " and that of the test rows").orElse(""),
                    "name one file there, or say in the code which one is meant, as in run.table(\"titles\")"));
        }
        return names.iterator().next();
    }

    /** Returns the name of a file that is called by its name or its path; empty if there is none. */
    String named(String nameOrPath) {
        return files.entrySet().stream()
                .filter(entry -> entry.getKey().equals(nameOrPath)
                        || entry.getValue().file().equals(nameOrPath))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no data file \"" + nameOrPath + "\"",
                        experiment + ", split.file",
                        "the section \"data\" does not name it",
                        "name it there, with its sha256, as the file that is trained on. "
                                + Nearest.hint(nameOrPath, files.keySet()))));
    }

    /** Returns a file, or those of a folder, with how they are written. */
    List<CsvSource> sources(String name) {
        Path shown = shown(name);
        Dialect dialect = files.get(name).dialect();
        if (!folders.containsKey(name)) {
            return List.of(new CsvSource(shown, section(name), dialect));
        }
        return folders.get(name).stream()
                .map(file -> new CsvSource(shown.resolve(file.name()), section(name), dialect))
                .toList();
    }

    Path file(String name) {
        Experiment.DataFile data = files.get(name);
        if (data == null) {
            throw new ProblemException(new Problem(
                    "There is no data file \"" + name + "\"",
                    experiment.toString(),
                    "the code asks for it, the section \"data\" does not name it",
                    Nearest.hint(name, files.keySet())));
        }
        return resolved(data.file());
    }

    /** As the project's owner would write it: with messages that name it like this, lines can be clicked on. */
    Path shown(String name) {
        file(name);
        return mounted.isEmpty() && Path.of("").toAbsolutePath().equals(folder)
                ? Path.of(files.get(name).file())
                : file(name);
    }

    void counted(String name, int size, int withoutLabel) {
        rows.put(name, size);
        if (withoutLabel > 0) {
            unlabelled.put(name, withoutLabel);
        }
    }

    private static Optional<Dialect> dialect(Experiment.DataFile data) {
        return Optional.of(data.dialect()).filter(dialect -> !dialect.equals(Dialect.PLAIN));
    }

    /** Returns what {@code config.json} says of them, sorted by name. */
    List<RunConfig.DataFile> config() {
        return files.entrySet().stream()
                .map(entry -> new RunConfig.DataFile(
                        entry.getKey(),
                        entry.getValue().file(),
                        entry.getValue().sha256(),
                        dialect(entry.getValue()),
                        Optional.ofNullable(rows.get(entry.getKey())),
                        Optional.ofNullable(unlabelled.get(entry.getKey()))))
                .toList();
    }
}
