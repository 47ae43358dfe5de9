package io.github.seedbed.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    private static final List<Feature> FEATURES = List.of(
            new Feature(
                    "size",
                    "Size",
                    Feature.Type.NUMBER,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
            new Feature(
                    "colour",
                    "Colour",
                    Feature.Type.CATEGORY,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(List.of("green", "red")),
                    Optional.empty()));

    @TempDir
    private Path folder;

    @Test
    void readsNumbersCategoriesAndWhatIsMissing() throws IOException {
        Table table = read("kind,size,colour,note\na,1.5,red,x\nb,NA,,\"y, z\"\n");
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.rows().get(0).number("size")).isEqualTo(1.5);
        assertThat(table.rows().get(0).category("colour")).contains("red");
        assertThat(table.rows().get(1).isMissing("size")).isTrue();
        assertThat(table.rows().get(1).isMissing("colour")).isTrue();
        assertThat(table.rows().get(1).category("kind")).contains("b");
    }

    @Test
    void readsWhatSpreadsheetProgramsWrite() throws IOException {
        Table table = read("\uFEFFkind,size,colour\r\na,1.5,red\r\n\r\n");
        assertThat(table.size()).isEqualTo(1);
        assertThat(table.rows().get(0).category("colour")).contains("red");
    }

    @Test
    void namesEveryBrokenRow() {
        assertThatThrownBy(() -> read("kind,size,colour\na,1\nb,NaN,red\nc,1,rad\n,1,red\nd,1,2,red,5\ne,1e99,red\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        A row is broken
                          where: FILE, line 2
                          why:   it has 2 cells, the header has 3
                          do:    fix the row: a comma or a quote is missing or too many
                        Not a number
                          where: FILE, line 3
                          why:   column "size" holds "NaN"
                          do:    if it stands for a missing value, write into experiment.yaml under data.<name>: missing: [NA, "NaN"]
                        A category is unknown
                          where: FILE, line 4
                          why:   column "colour" holds "rad"
                          do:    fix the cell, or add it to features.colour.categories in experiment.yaml. Did you mean "red"?
                        A row is broken
                          where: FILE, line 6
                          why:   it has 5 cells, the header has 3
                          do:    fix the row: a comma or a quote is missing or too many
                        A number is too large
                          where: FILE, line 7
                          why:   column "size" holds "1e99", and models calculate with numbers below 3.4e38 (32-bit floating point)
                          do:    give the column in a larger unit, or leave the cell empty (or NA) if the value is missing""".replace("FILE", file().toString()));
    }

    @Test
    void namesEveryMissingColumn() {
        assertThatThrownBy(() -> read("kid,siz,colour\na,1,red\n")).hasMessage("""
                        The data file has no column "size"
                          where: FILE, line 1
                          why:   experiment.yaml names it
                          do:    rename it in one of the two. Did you mean "siz"?
                        The data file has no column "kind"
                          where: FILE, line 1
                          why:   experiment.yaml names it
                          do:    rename it in one of the two. Did you mean "kid"?""".replace("FILE", file().toString()));
    }

    @Test
    void saysWhenTheHeadIsSeparatedByOtherThanCommasOrNamesAColumnTwice() {
        assertThatThrownBy(() -> read("kind;size;colour\na;1;red\n"))
                .hasMessage("""
                        The columns of the data file are not separated by commas
                          where: FILE, line 1
                          why:   its header is "kind;size;colour"
                          do:    write into experiment.yaml under data.<name>: separator: ";\"""".replace("FILE", file().toString()));
        assertThatThrownBy(() -> read("kind,size,colour,size\na,1,red,2\n"))
                .hasMessageContaining("Duplicate column \"size\" in the header");
    }

    @Test
    void leavesColumnsAloneThatNobodyNamed() throws IOException {
        Table table = read(",kind,size,colour,note,note\n0,a,1,red,x,y\n");
        assertThat(table.rows().get(0).number("size")).isEqualTo(1);
    }

    @Test
    void takesNoJavaLiteralForANumber() {
        assertThatThrownBy(() -> read("kind,size,colour\na,1f,red\nb,0x1p3,red\n"))
                .hasMessageContaining("holds \"1f\"")
                .hasMessageContaining("holds \"0x1p3\"");
    }

    @Test
    void showsTwentyFaultsAndCountsTheRest() {
        assertThatThrownBy(() -> read("kind,size,colour\n" + "a,x,red\n".repeat(50)))
                .hasMessageContaining("line 21\n")
                .hasMessageContaining("… and 30 more of this kind")
                .message()
                .doesNotContain("line 22\n");
    }

    @Test
    void saysWhenAFileIsNotUtf8() throws IOException {
        Files.write(file(), "kind,size,colour\nä,1,red\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Table.read(file(), FEATURES, "kind", List.of()))
                .hasMessage("""
                        The data file is not UTF-8
                          where: FILE, line 2
                          why:   its first letter there that is none in UTF-8 is the byte 0xe4, behind "": that is "ä" in windows-1252, in which Excel and old programs write
                          do:    if that is right, write into experiment.yaml under data.<name>: encoding: windows-1252""".replace("FILE", file().toString()));
    }

    /** Among others it does no harm; who learns from it says so. */
    @Test
    void readsAFileWithoutRows() throws IOException {
        assertThat(read("kind,size,colour\n").size()).isZero();
    }

    private Path file() {
        return folder.resolve("data.csv");
    }

    private Table read(String csv) throws IOException {
        return Table.read(Files.writeString(file(), csv), FEATURES, "kind", List.of());
    }
}
