package io.github.seedbed.data;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.csv.CsvReader;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A data file that a project takes.
 *
 * @param option the option that names it
 * @param file where it lies in the project
 * @param name what the settings call it
 * @param dialect how it is written
 */
record NewFile(String option, Path file, String name, Dialect dialect) {
    /**
     * Looks at a file; one outside of the project is copied into its folder {@code data} first.
     *
     * @param basedir the project's folder
     * @param option such as {@code -Dfile}
     * @param given the file, from the project's folder
     * @throws ProblemException if there is none, or it is no text with columns
     * @throws IOException if it cannot be read or copied
     */
    static NewFile of(Path basedir, String option, Path given) throws IOException {
        Path file = here(basedir, option, given);
        String name = name(file);
        return new NewFile(option, file, name, DialectGuess.of(file, "data." + name));
    }

    private static Path here(Path basedir, String option, Path given) throws IOException {
        Path file = basedir.resolve(given).normalize();
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "There is no file to read",
                    option + "=" + given,
                    file + (Files.exists(file) ? " is a folder" : " does not exist"),
                    "name a CSV file, such as " + option + "=data/samples.csv"));
        }
        Path inside = basedir.resolve("data").resolve(file.getFileName());
        if (file.startsWith(basedir) || Files.exists(inside) && Files.mismatch(file, inside) < 0) {
            return file.startsWith(basedir) ? file : inside;
        }
        if (Files.exists(inside)) {
            throw new ProblemException(new Problem(
                    "The project has another file of that name",
                    inside.toString(),
                    "it is not the same as " + file,
                    "delete or rename one of the two"));
        }
        Files.createDirectories(inside.getParent());
        Files.copy(file, inside);
        return inside;
    }

    /** Its own name, without what it ends with. */
    private static String name(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        String plain =
                name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "").toLowerCase(Locale.ROOT);
        return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "table" + plain : plain;
    }

    /** Returns the section that names it. */
    String section() {
        return "data." + name;
    }

    /** Returns a file of test rows as it is next to this one: without a header it has the same columns. */
    NewFile test(NewFile test) throws IOException {
        String other = test.name.equals(name) ? name + "_test" : test.name;
        Dialect is = test.dialect;
        Optional<List<String>> header = is.header();
        List<String> names = header();
        if (header.isPresent() && header.get().size() == names.size()) {
            header = Optional.of(names);
        }
        Dialect same = new Dialect(is.separator(), is.encoding(), is.decimal(), is.comment(), header, is.missing());
        return new NewFile(test.option, test.file, other, same);
    }

    /** Returns the names of its columns. */
    List<String> header() throws IOException {
        try (CsvReader rows = open()) {
            List<String> header = rows.header();
            Set<String> twice = new TreeSet<>(header);
            twice.removeIf(name -> header.indexOf(name) == header.lastIndexOf(name));
            if (!twice.isEmpty()) {
                throw new ProblemException(new Problem(
                        "The header names columns twice",
                        file + ", line 1",
                        String.join(", ", twice),
                        "give each column a name of its own"));
            }
            return header;
        }
    }

    /**
     * Shows all rows to the columns of the same names.
     *
     * @param columns all or some of its own, in any order, and others
     */
    void read(List<ColumnGuess> columns) throws IOException {
        List<Optional<ColumnGuess>> places = new ArrayList<>();
        columns.forEach(ColumnGuess::begin);
        try (CsvReader rows = open()) {
            for (String title : rows.header()) {
                places.add(columns.stream()
                        .filter(column -> column.name().equals(title))
                        .findFirst());
            }
            while (rows.next()) {
                for (int i = 0; i < Math.min(rows.size(), places.size()); i++) {
                    if (places.get(i).isPresent()) {
                        places.get(i).get().add(rows.text(i), decimal());
                    }
                }
            }
        }
    }

    private char decimal() {
        return dialect.decimal().orElse(".").charAt(0);
    }

    private CsvReader open() throws IOException {
        return CsvReader.open(new CsvSource(file, section(), dialect));
    }

    /** Returns its part of the section {@code data}. */
    String settings(Path basedir, Set<String> missing) throws IOException {
        StringBuilder text = new StringBuilder("  ").append(name).append(":\n");
        line(text, "file", Optional.of(YamlName.of(shown(basedir))));
        line(text, "sha256", Optional.of(Sha256.of(file)));
        line(text, "separator", dialect.separator().map(YamlName::quoted));
        line(text, "encoding", dialect.encoding());
        line(text, "decimal", dialect.decimal().map(YamlName::quoted));
        line(text, "comment", dialect.comment().map(YamlName::quoted));
        line(text, "header", dialect.header().map(YamlName::list));
        if (!Set.of(ColumnGuess.NA).containsAll(missing)) {
            line(text, "missing", Optional.of(YamlName.list(missing)));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Optional<String> value) {
        value.ifPresent(some ->
                text.append("    ").append(name).append(": ").append(some).append('\n'));
    }

    /** Returns its path from the project's folder. */
    String shown(Path basedir) {
        return basedir.relativize(file).toString().replace('\\', '/');
    }

    /** Returns how it is written, in words. */
    String told(Path basedir, int columns) {
        return shown(basedir) + ": " + columns + " columns, separated by " + separator() + ", in "
                + dialect.charset().name()
                + (dialect.header().isPresent() ? ", without a header: name the columns under data" : "");
    }

    private String separator() {
        return switch (dialect.separator().orElse(",")) {
            case "," -> "commas";
            case ";" -> "semicolons";
            case "\t" -> "tabs";
            case " " -> "spaces";
            default -> dialect.separator().get();
        };
    }
}
