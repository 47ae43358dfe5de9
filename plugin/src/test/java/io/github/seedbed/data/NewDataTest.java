package io.github.seedbed.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.internal.runfile.RunFolder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Other people's files, in a project of the template: after seedbed:data a training goes through, with nothing typed,
 * and its documents are complete.
 */
class NewDataTest extends NewDataFixture {
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
}
