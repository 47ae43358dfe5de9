package io.github.seedbed.datasheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.table.DataStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasheetFactsTest {
    @TempDir
    private Path folder;

    @Test
    void thePenguins() throws Exception {
        Map<String, String> values =
                values(Files.readString(Path.of("../templates/tabular-classification/data/penguins.csv")));
        assertThat(values)
                .containsEntry("missing", "11 of 344 rows (3.2 %) lack at least one value; 19 values are missing.")
                .containsEntry("duplicates", "No row equals another one in every column.")
                .containsEntry(
                        "balance",
                        "Adelie (152), Chinstrap (68), Gentoo (124): the most frequent label occurs 2.2 times as often as"
                                + " the rarest.")
                .containsEntry("timeSpan", "No column holds dates.")
                .containsEntry(
                        "shift",
                        "Between training rows and test rows, shares of values differ by up to 0.25, in `b`; chance explains up"
                                + " to 0.60.")
                .containsEntry("split", "32 training rows, 8 test rows (20.0 %).");
        assertThat(values.get("personal")).startsWith("No column looks like data about people");
        assertThat(values.get("columns")).isEqualTo("""
                        | Column | Meaning | Type | Missing | Values |
                        |---|---|---|---|---|
                        | species | Species | text | 0 | Adelie (152), Chinstrap (68), Gentoo (124) |
                        | island | Island | text | 0 | Biscoe (168), Dream (124), Torgersen (52) |
                        | bill_length_mm | not used | number | 2 | 32.1 to 59.6 |
                        | bill_depth_mm | not used | number | 2 | 13.1 to 21.5 |
                        | flipper_length_mm | not used | integer | 2 | 172 to 231 |
                        | body_mass_g | Body mass | integer | 2 | 2700 to 6300 g |
                        | sex | not used | text | 11 | female (165), male (168) |""");
    }

    @Test
    void repetitionsDatesAndWhatIsRare() throws Exception {
        Map<String, String> values = values("""
                species,when,place,nothing
                a,2024-02-29,x,
                a,2024-02-29,x,NA
                a,2021-01-01T10:00:00Z,y,
                a,2024-03-01,x,
                b,2024-03-01,x,
                a,2024-03-02,"x, y",
                a,2024-02-29,x,
                """);
        assertThat(values)
                .containsEntry("duplicates", "1 of 7 rows (14.3 %) equal an earlier one in every column.")
                .containsEntry("missing", "7 of 7 rows (100.0 %) lack at least one value; 7 values are missing.")
                .containsEntry("timeSpan", "2021-01-01 to 2024-03-02 (column `when`).")
                .containsEntry(
                        "balance",
                        "a (6), rare ones (1): the most frequent label occurs 6.0 times as often as the rarest.");
        assertThat(values.get("columns"))
                .contains("| when | not used | date | 0 | 2021-01-01 to 2024-03-02 |")
                .contains("| place | not used | text | 0 | x (5), rare ones (2) |")
                .contains("| nothing | not used | empty | 7 |  |");
    }

    @Test
    void whatLooksLikeDataAboutPeople() throws Exception {
        Map<String, String> values = values("""
                species,contact,patientId,called,from,account,card,reading
                a,jane@example.org,1,+49 30 1234567,192.0.2.1,DE89 3704 0044 0532 0130 00,4111 1111 1111 1111,4111111111111112
                b,none,2,00441632960000,198.51.100.7,GB82WEST12345698765432,5500005555555559,4111111111111113
                """);
        assertThat(values)
                .containsEntry(
                        "personal",
                        "**Likely data about people:** `account` (account numbers), `called` (telephone numbers), `card`"
                                + " (card numbers), `contact` (mail addresses), `from` (internet addresses), `patientId`"
                                + " (its name).");
    }

    @Test
    void whatIsNotHereIsNotKnown() throws Exception {
        Path csv = folder.resolve("data.csv");
        Files.writeString(csv, "species\na\n");
        RunConfig config = config("0".repeat(64));
        assertThat(new DatasheetFacts(config, profile(), DataSource.of(folder, config)).values())
                .containsEntry("missing", "not known, because `data.csv` is not here, or no CSV file.");
    }

    @Test
    void theFilesOfAFolderCountAsOne() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data.csv"));
        Files.writeString(data.resolve("one.csv"), "species,place\na,x\nb,\n");
        Files.writeString(data.resolve("two.csv"), "species,place\na,x\n");
        Files.writeString(data.resolve("_SUCCESS"), "");
        RunConfig config = config(DataStore.digest(DataStore.HERE.files(data)));
        List<DataSource> sources = DataSource.of(folder, config);
        assertThat(sources.get(0).parts()).containsExactly("data.csv/one.csv", "data.csv/two.csv");
        assertThat(sources.get(0).size()).contains(39L);
        assertThat(new DatasheetFacts(config, profile(), sources).values())
                .containsEntry("missing", "1 of 3 rows (33.3 %) lack at least one value; 1 value is missing.")
                .containsEntry("duplicates", "1 of 3 rows (33.3 %) equal an earlier one in every column.");
        assertThat(DatasetCard.yaml(sources)).contains("path: data.csv/**").contains("num_examples: 3");
    }

    @Test
    void aFileOfOtherColumnsIsNotCountedAlong() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data.csv"));
        Files.writeString(data.resolve("one.csv"), "species,place\na,x\n");
        Files.writeString(data.resolve("two.csv"), "place,species\nx,a\n");
        RunConfig config = config(DataStore.digest(DataStore.HERE.files(data)));
        assertThat(DataSource.of(folder, config).get(0).profile()).isEmpty();
    }

    private Map<String, String> values(String csv) throws Exception {
        Files.writeString(folder.resolve("data.csv"), csv, StandardCharsets.UTF_8);
        RunConfig config = config(Sha256.of(folder.resolve("data.csv")));
        return new DatasheetFacts(config, profile(), DataSource.of(folder, config)).values();
    }

    private static DataProfile profile() {
        return DataProfile.parse("""
                {"format": 1, "rows": 32, "features": [], "labels": {},
                 "shift": {"rows": 8, "limit": 0.6, "distances": {"a": 0.1, "b": 0.25}}}
                """.getBytes(StandardCharsets.UTF_8), "profile.json");
    }

    private static RunConfig config(String sha256) {
        return RunConfig.parse("""
                {"format": 1, "seed": 7, "task": "classification", "target": {"name": "species", "title": "Species"},
                 "labels": [], "columns": [], "settings": {}, "thresholds": {"accuracyAboveBaseline": 0},
                 "features": [{"name": "body_mass_g", "title": "Body mass", "type": "number", "unit": "g", "column": 0},
                              {"name": "island", "title": "Island", "type": "category", "column": 1}],
                 "data": [{"name": "d", "file": "data.csv", "sha256": "SHA"}],
                 "split": {"train": 32, "test": 8, "testShare": 0.2, "testRows": "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"}}
                """.replace("SHA", sha256).getBytes(StandardCharsets.UTF_8), "config.json");
    }
}
