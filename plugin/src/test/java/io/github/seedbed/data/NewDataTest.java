package io.github.seedbed.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.ProjectFixture;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.check.AssembledBundle;
import io.github.seedbed.check.BundleCheck;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Other people's files, in a project of the template: after seedbed:data a training goes through, with nothing typed,
 * and its documents are complete.
 */
class NewDataTest {
    private static final Path TEMPLATES = Path.of("../templates");

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void newProject() throws IOException {
        template("tabular-classification");
    }

    private void template(String name) throws IOException {
        Files.createDirectories(folder.resolve("card"));
        for (String file : List.of("experiment.yaml", "CITATION.cff", "card/model-card.md", "card/datasheet.md")) {
            Files.copy(
                    TEMPLATES.resolve(name).resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(Path.of("../LICENSE"), folder.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void writesWhatTheFileHoldsAndLeavesTheRest() throws IOException {
        String before = Files.readString(folder.resolve("experiment.yaml"));
        Files.writeString(
                folder.resolve("experiment.yaml"),
                before + "  labels: {male: {recall: 0.5}}\n# Of two labels\ndecision: {label: male, at: 0.3}\n");
        take(
                "sales-2024.csv",
                rows(
                        ";",
                        "id;Preis (€);Datum;Mitglied;Land;leer;zurück\n",
                        i -> i + ";" + i % 9
                                + ",5;" + (1 + i % 28) + ".0" + (1 + i % 9) + ".2024;" + (i % 2 == 0 ? "ja;" : "nein;")
                                + List.of("DE", "NA", "US", "CH").get(i % 4) + ";;" + (i % 3 == 0 ? "yes" : "no")));
        assertThat(settings("data", "target", "features", "slices")).isEqualTo("""
                data:
                  sales_2024:
                    file: data/sales-2024.csv
                    sha256: DIGEST
                    separator: ";"
                    decimal: ","
                target:
                  column: "zurück"
                features:
                  # id: {type: number} # counts the rows
                  "Preis (€)": {type: number}
                  Datum: {type: date, format: d.M.yyyy, parts: [month, weekday, days]}
                  Mitglied: {type: category}
                  Land: {type: category, missing: []}
                  # leer: {type: category} # is empty
                slices: [Mitglied, Land]""");
        String after = Files.readString(folder.resolve("experiment.yaml"));
        assertThat(after.lines().filter(line -> line.startsWith("#")))
                .isEqualTo(before.lines().filter(line -> line.startsWith("#")).toList());
        assertThat(after).contains("  l2: 0.3\n", "  accuracyAboveBaseline: 0\n", "seed: 2026\n");
        assertThat(String.join("\n", lines)).isEqualTo("""
                data/sales-2024.csv: 7 columns, separated by semicolons, in UTF-8
                target: zurück, 2 different values (no, yes); to predict another column: -Dtarget=NAME
                features: 4
                  not id: it counts the rows
                  not leer: it is empty
                experiment.yaml: data, target and features are written; slices, decision, thresholds no longer speak of the data before. \
                Look them over, then: mvn compile seedbed:train""");
        verify();
    }

    /** The irises, in the ways in which people pass tables on. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            bom and CRLF        ! UTF-8        ! ,  ! \uFEFF"length","width","kind"\\r\\n
            semicolons          ! UTF-8        ! ;  ! length;width;kind\\n
            tabs                ! UTF-8        ! \\t ! length\\twidth\\tkind\\n
            bars and comments   ! UTF-8        ! |  ! # measured by hand\\n# in mm\\nlength|width|kind\\n
            spaces              ! UTF-8        ! ' ' ! length  width   kind\\n
            no header           ! UTF-8        ! ,  ! ''
            latin-1             ! windows-1252 ! ,  ! Länge,Größe,Art\\n
            UTF-16              ! UTF-16       ! \\t ! length\\twidth\\tkind\\n
            UTF-16LE, no mark   ! UTF-16LE     ! ,  ! length,width,kind\\n
            names like YAML     ! UTF-8        ! ,  ! "a: b","{x, ""y""} #1",yes\\n
            odd names           ! UTF-8        ! ,  ! null,$x-1,- kind\\n
            old Mac             ! UTF-8        ! ,  ! length,width,kind\\r
            """)
    void aTrainingGoesThroughAfterIt(String name, String charset, String separator, String header) throws IOException {
        UnaryOperator<String> plain =
                text -> text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        String csv = rows(
                plain.apply(separator),
                plain.apply(header),
                i -> String.format(
                        Locale.ROOT,
                        "%d.%d,%d.5,%s",
                        i % 7 + i % 2 * 9,
                        i % 5,
                        i % 11,
                        i % 2 == 0 ? "setosa" : "virginica"));
        String ended = name.equals("old Mac") ? csv.replace("\n", "\r") : csv;
        take(name + ".csv", ended, Charset.forName(charset));
        verify();
        assertThat(new RunFolder(folder.resolve("target/run")).config().labels())
                .containsExactly("setosa", "virginica");
    }

    @Test
    void codesForMissingValuesDatesAndBooleansAreSeen() throws IOException {
        take(
                "log.csv",
                rows(
                        ",",
                        "\"\",when,ok,temp,level,kind\n",
                        i -> i + ",2024-0" + (1 + i % 9) + "-1" + i % 10
                                + " 1" + i % 10 + ":30:00," + (i % 4 == 0 ? "Yes," : "No,")
                                + (i % 10 == 0 ? "?," : i % 6 + ",")
                                + (i % 8 == 0 ? "null," : i % 3 == 0 ? "high," : "low,") + (i % 2 == 0 ? "a" : "b")));
        assertThat(settings("data", "features")).contains("""
                    missing: ["?", "null"]
                features:
                  # "": {type: number} # counts the rows
                  when: {type: date, parts: [month, weekday, hour, days]}
                  ok: {type: boolean}
                  temp: {type: number}
                  level: {type: category}""");
        verify();
    }

    @Test
    void linesInCellsAndALabelThatIsRare() throws IOException {
        take(
                "visits.csv",
                rows(
                        ",",
                        "remark,size,kind\n",
                        i -> "\""
                                + List.of("first\nsecond, \"\"third\"\"", "", "one\r\n")
                                        .get(i % 3) + "\"," + (i % 7 + i % 2 * 9) + "." + i % 11 + ","
                                + (i % 53 == 0 ? "rare" : i % 2 == 0 ? "a" : "b")));
        assertThat(settings("features")).isEqualTo("""
                features:
                  remark: {type: category}
                  size: {type: number}""");
        verify();
        assertThat(new RunFolder(folder.resolve("target/run")).config().labels())
                .containsExactly("a", "b", "rare");
    }

    @Test
    void namesThatAreDuplicatesAndHundredsOfColumns() throws IOException {
        StringBuilder header = new StringBuilder(" Größe ,größe,größe");
        StringBuilder more = new StringBuilder();
        for (int column = 0; column < 200; column++) {
            header.append(",c").append(column);
            more.append(',').append(column % 10);
        }
        String head = header.append(",kind\n").toString();
        Line line = i -> i % 7 + "," + i % 5 + "," + (i % 3 + i % 2 * 9)
                + more.toString().replace("5", String.valueOf(i % 9))
                + (i % 2 == 0 ? ",a" : ",b");
        assertThatThrownBy(() -> take("wide.csv", rows(",", head, line)))
                .hasMessage("""
                The header names columns twice
                  where: FILE, line 1
                  why:   größe
                  do:    give each column a name of its own""".replace("FILE", folder.resolve("data/wide.csv").toString()));
        take("wide.csv", rows(",", head.replace("größe,größe", "größe,breite"), line));
        assertThat(lines).contains("features: 23", "  not c0: it is the same in every row");
        verify();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "2015/01/%d 0%d:00:00 ! 'format: \"yyyy/M/d H:mm:ss\", parts: [weekday, hour, days]'",
                "Jan %d 200%d         ! format: MMM d yyyy, parts: [year, weekday, days]",
                "May %d, 200%d        ! 'format: \"MMM d, yyyy\", parts: [year, weekday, days]'",
                "%d mar 200%d         ! format: d MMM yyyy, parts: [year, weekday, days]",
                "1/%d/2024 %d:30 PM   ! 'format: \"M/d/yyyy h:mm a\", parts: [weekday, hour, days]'",
                "2024-01-%02dT0%d:00Z ! parts: [weekday, hour, days]",
                "200%2$d-01           ! format: yyyy-M, parts: [year, days]",
            })
    void datesAreSeenHoweverTheyAreWritten(String pattern, String expected) throws IOException {
        take(
                "days.csv",
                rows(
                        ";",
                        "when;size;kind\n",
                        i -> String.format(Locale.ROOT, pattern, 13 + i % 15, 1 + i % 8) + ";" + i % 7 + ";"
                                + (i % 2 == 0 ? "a" : "b")));
        assertThat(settings("features")).contains("when: {type: date, " + expected + "}");
        train();
    }

    /** Of places: the codes are no numbers, and of the columns with many names that with the fewest is predicted. */
    @Test
    void codesWithZerosInFrontAreNoNumbers() throws IOException {
        take(
                "places.csv",
                rows(
                        ",",
                        "code,size,state,county\n",
                        i -> "0" + (501 + i) + "," + i % 37 + ",s" + i % 23 + ",c" + i % 40));
        assertThat(settings("target", "features")).isEqualTo("""
                target:
                  column: state
                features:
                  # code: {type: category} # is different in nearly every row
                  size: {type: number}
                  county: {type: category}""");
    }

    /** What an office writes where it knows no number is no category. */
    @Test
    void oneWordAmongNumbersIsAMissingValue() throws IOException {
        take(
                "offices.csv",
                rows(
                        ",",
                        "income,age,size,answer\n",
                        i -> (i % 9 == 0 ? "k. A." : 1000 + i * i % 997) + "," + (i % 8 == 0 ? "unknown" : i % 70) + ","
                                + (i % 2 == 0 ? i % 9 : "large") + "," + (i % 5 == 0 ? "unknown" : i % 83 / 2.0)));
        assertThat(settings("target", "features")).isEqualTo("""
                target:
                  column: size
                features:
                  income: {type: number, missing: [NA, k. A.]}
                  age: {type: number, missing: [NA, unknown]}
                  answer: {type: number, missing: [NA, unknown]}""");
        newData().take(Path.of("data/offices.csv"), Optional.empty(), Optional.of("answer"));
        assertThat(settings("data", "target")).contains("missing: [unknown]", "column: answer\n  type: number");
    }

    /** "None" is how bad the damage was, and a species that nobody knows. */
    @Test
    void aLabelIsAValueWhateverItIsCalled() throws IOException {
        take(
                "strikes.csv",
                rows(
                        ",",
                        "speed,warned,species,size,damage\n",
                        i -> i % 7 + "," + (i % 4 == 0 ? "yes," : "None,")
                                + List.of("gull", "None", "crow").get(i % 3) + ","
                                + (i % 5 == 0 ? "?," : "small,")
                                + (i == 50 ? "?" : List.of("None", "Minor").get(i % 2))));
        assertThat(settings("data", "features")).contains("""
                    missing: ["?"]
                features:
                  speed: {type: number}
                  warned: {type: category}
                  species: {type: category, missing: [NA, None]}""");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("target: damage, 2 different values (Minor, None)"))
                .anyMatch(line -> line.equals("missing: ? counts as no value; where it is a value,"
                        + " delete it from missing under data.strikes"));
        train();
        assertThat(new RunFolder(folder.resolve("target/run")).config().labels())
                .containsExactly("Minor", "None");
    }

    /** Sorted by place, and larger than what a glance shows; a year ascends from row to row and is no id. */
    @Test
    void allRowsAreLookedAt() throws IOException {
        StringBuilder csv = new StringBuilder("place,flag,key,size\n");
        for (int i = 0; i < 22_000; i++) {
            csv.append(i < 11_000 ? "north," : "south,")
                    .append(i < 21_000 ? "no," : "yes,")
                    .append(3 * i)
                    .append("x,")
                    .append(i * 0.5)
                    .append('\n');
        }
        take("places.csv", csv.toString());
        assertThat(settings("target", "features")).isEqualTo("""
                target:
                  column: flag
                features:
                  place: {type: category}
                  # key: {type: category} # is different in nearly every row
                  size: {type: number}""");
        newData().take(Path.of("data/places.csv"), Optional.empty(), Optional.of("size"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("target: size, a number, more than 10000 different values (0.0, "));
        take("heat.csv", rows(",", "id,year,label\n", i -> 2 * i + "," + (1890 + i) + "," + i % 2));
        assertThat(settings("features")).isEqualTo("""
                features:
                  # id: {type: number} # counts the rows
                  year: {type: number}""");
    }

    @Test
    void textsAndColumnsOfTheSettingsBefore() throws IOException {
        template("text-classification");
        take(
                "reviews.csv",
                rows(
                        ",",
                        "stars,review\n",
                        i -> i % 2 + ",it is word" + i % 5 + (i % 2 == 0 ? " bad" : " good") + " number " + i));
        assertThat(settings("target", "features", "split", "slices")).isEqualTo("""
                target:
                  column: stars
                features:
                  review: {type: text}
                split:
                  test: 0.2
                slices: []""");
        assertThat(Files.readString(folder.resolve("experiment.yaml"))).doesNotContain("periods");
        train();
    }

    @Test
    void testRowsMayHaveAFileOfTheirOwn() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        String header = "number,length;site\n".replace(";", ";kind;");
        Files.writeString(
                folder.resolve("data/train.csv"),
                rows(
                        ",",
                        header.replace(";", ","),
                        i -> i + 1 + "," + i % 7 + "," + (i % 2 == 0 ? "a" : "b") + ",north"));
        Files.writeString(
                folder.resolve("data/test.tsv"),
                rows(
                        "\t",
                        "kind\tlength\tsite\tnumber\n",
                        i -> (i % 2 == 0 ? "a" : "b") + "\t" + i % 7 + ".5\tsouth\t" + (i + 1)));
        newData().take(Path.of("data/train.csv"), Optional.of(Path.of("data/test.tsv")), Optional.of("kind"));
        assertThat(settings("data", "features", "split")).isEqualTo("""
                data:
                  train:
                    file: data/train.csv
                    sha256: DIGEST
                  test:
                    file: data/test.tsv
                    sha256: DIGEST
                    separator: "\\t"
                features:
                  # number: {type: number} # counts the rows
                  length: {type: number}
                  site: {type: category}
                split:
                  file: test""");
        assertThat(lines.subList(0, 2))
                .containsExactly(
                        "data/train.csv: 4 columns, separated by commas, in UTF-8",
                        "data/test.tsv: 4 columns, separated by tabs, in UTF-8");
        train();
        assertThat(new RunFolder(folder.resolve("target/run")).config().split().test())
                .isEqualTo(160);
    }

    /** As in competitions: the labels are what nobody is told. */
    @Test
    void aTestFileNeedsTheColumnsOfTheFirst() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/train.csv"), "length,width,kind\n1,2,a\n2,1,b\n3,3,a\n");
        Files.writeString(folder.resolve("data/test.csv"), "length,widht\n1,2\n");
        String before = Files.readString(folder.resolve("experiment.yaml"));
        assertThatThrownBy(() -> newData()
                        .take(Path.of("data/train.csv"), Optional.of(Path.of("data/test.csv")), Optional.of("kind")))
                .hasMessage("""
                The test file has no column "kind"
                  where: TEST, line 1
                  why:   TRAIN has it, and it is predicted
                  do:    take a file of rows whose labels are known; without one leave -Dtest out: some rows of the first file \
                are held back then
                The test file has no column "width"
                  where: TEST, line 1
                  why:   TRAIN has it
                  do:    rename it in one of the two. Did you mean "widht"?""".replace("TEST", folder.resolve("data/test.csv").toString())
                        .replace("TRAIN", folder.resolve("data/train.csv").toString()));
        assertThat(Files.readString(folder.resolve("experiment.yaml"))).isEqualTo(before);
    }

    @Test
    void emptySettingsAreCompleted() throws IOException {
        Files.writeString(folder.resolve("experiment.yaml"), "# ours\n");
        take("a.csv", rows(",", "length,kind\n", i -> i % 7 + "," + (i % 2 == 0 ? "a" : "b")));
        assertThat(settings("format", "seed", "split", "hyperparameters", "thresholds"))
                .isEqualTo("""
                format: 1
                seed: 1
                split:
                  test: 0.2
                hyperparameters:
                  l2: 1
                thresholds:
                  accuracyAboveBaseline: 0""");
        train();
    }

    /**
     * Of whom most occur once, with a note on each: nothing is learnt from names, and the model answers all the same.
     */
    @Test
    void readsATableOfPeople() throws IOException {
        String csv = rows(
                ",",
                "size,owner,note,kind\n",
                i -> i % 9 + ",n" + i / 2 + ",seen at gate " + i + "," + (i % 3 == 0 ? "a" : "b"));
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/x.csv"), csv);
        newData().take(Path.of("data/x.csv"), Optional.empty(), Optional.of("kind"));
        assertThat(settings("features"))
                .contains("owner: {type: category}", "note: {type: text}")
                .doesNotContain("# owner");
        train();
        assertThat(new RunFolder(folder.resolve("target/run")).config().hubTask())
                .isEqualTo("tabular-classification");
    }

    /** Ten numbers may be names of classes; more are an amount, and the model is to answer with one. */
    @Test
    void aTargetOfManyNumbersIsANumber() throws IOException {
        String csv = rows(",", "size,colour,price\n", i -> i % 9 + "," + (i % 2 == 0 ? "red" : "blue") + "," + i * 3);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/x.csv"), csv);
        newData().take(Path.of("data/x.csv"), Optional.empty(), Optional.of("price"));
        assertThat(settings("target", "thresholds")).isEqualTo("""
                target:
                  column: price
                  type: number
                thresholds:
                  rmseBelowBaseline: 0""");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("target: price, a number, "))
                .last()
                .isEqualTo(
                        "The learner, the card and the tests of this project are for labels: for a number, begin with"
                                + " seedbed:new -Dtemplate=tabular-regression");
    }

    @Test
    void theTargetCanBeNamed() throws IOException {
        String csv = rows(",", "a,b,c\n", i -> i % 2 + "," + i % 7 + "," + i % 3);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/x.csv"), csv);
        newData().take(Path.of("data/x.csv"), Optional.empty(), Optional.of("a"));
        assertThat(settings("target")).isEqualTo("target:\n  column: a");
        assertThatThrownBy(() -> newData().take(Path.of("data/x.csv"), Optional.empty(), Optional.of("d")))
                .hasMessage("""
                The data file has no column "d"
                  where: -Dtarget=d
                  why:   its header names others
                  do:    Did you mean "a"?""");
        assertThatThrownBy(() -> newData().take(Path.of("data/y.csv"), Optional.empty(), Optional.empty()))
                .hasMessage("""
                There is no file to read
                  where: -Dfile=data/y.csv
                  why:   %s does not exist
                  do:    name a CSV file, such as -Dfile=data/samples.csv""".formatted(folder.resolve("data/y.csv")));
    }

    @Test
    void whatIsNoTextIsCalledByItsName() throws IOException {
        assertRefused(
                "a.csv", "\u001f\u008b\b", "it is compressed by gzip", "gunzip FILE, and name the file that it leaves");
        assertRefused(
                "b.csv",
                "PK\u0003\u0004 xl/workbook.xml",
                "it is a workbook of Excel (xlsx)",
                "open it and save the sheet as \"CSV UTF-8 (comma delimited)\"");
        assertRefused("c.csv", "PK\u0003\u0004 a.csv", "it is a zip archive", "unzip FILE, and name the file in it");
        assertRefused(
                "d.csv",
                "<!DOCTYPE html><html>404",
                "it is a page in HTML or XML, such as a server sends in place of a file that it does not give",
                "open it in a browser to read what it says, and download the file itself");
        assertRefused(
                "e.csv",
                "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n",
                "it is a pointer of Git LFS, which stands for the file until it is fetched",
                "git lfs pull (after git lfs install, if Git does not know the command)");
        assertRefused("f.csv", "", "it is empty: 0 bytes", "get it again");
    }

    private void assertRefused(String name, String content, String why, String action) {
        assertThatThrownBy(() -> take(name, content, StandardCharsets.ISO_8859_1))
                .hasMessage("""
                The data file is not a CSV file
                  where: FILE
                  why:   %s
                  do:    %s""".formatted(why, action)
                        .replace("FILE", folder.resolve("data").resolve(name).toString()));
    }

    private interface Line {
        String of(int i);
    }

    private static String rows(String separator, String header, Line line) {
        StringBuilder csv = new StringBuilder(header);
        for (int i = 0; i < 160; i++) {
            // Lines are written with commas unless they hold the separator
            String text = line.of(i);
            csv.append(text.contains(separator) ? text : text.replace(",", separator))
                    .append('\n');
        }
        return csv.toString();
    }

    private void take(String name, String csv) throws IOException {
        take(name, csv, StandardCharsets.UTF_8);
    }

    private void take(String name, String csv, Charset charset) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data").resolve(name), csv, charset);
        newData().take(Path.of("data").resolve(name), Optional.empty(), Optional.empty());
    }

    private NewData newData() {
        return new NewData(folder, lines::add);
    }

    private String settings(String... sections) throws IOException {
        ExperimentText text = new ExperimentText(Files.readString(folder.resolve("experiment.yaml")));
        List<String> found = new ArrayList<>();
        for (String section : sections) {
            found.add(text.section(section).orElse(""));
        }
        return String.join("\n", found).replaceAll("[0-9a-f]{64}", "DIGEST");
    }

    private void train() throws IOException {
        Path output = folder.resolve("target/run");
        try (Run run = Run.start("--experiment=" + folder.resolve("experiment.yaml"), "--output=" + output)) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new LogisticRegression(1)), split);
        }
        try (Bundle bundle = Bundle.of(output)) {
            assertThat(bundle.predict(Map.of()).label()).isIn(bundle.labels());
        }
    }

    /** Trains, assembles the bundle with the template's documents, and finds nothing to complain about. */
    private void verify() throws IOException {
        train();
        BundleFolder bundle = ProjectFixture.bundle(folder, Map.of());
        bundle.write();
        bundle.writePages();
        assertThat(BundleCheck.of(new AssembledBundle(folder, bundle.path(), ProjectFixture.POM, Map.of()))
                        .problems())
                .isEmpty();
    }
}
