package io.github.seedbed.datasheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.ProjectFixture;
import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.table.DataStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CroissantTest {
    @TempDir
    private Path folder;

    private String good;

    @BeforeEach
    void assemble() throws Exception {
        BundleFolder bundle = ProjectFixture.in(folder);
        bundle.write();
        good = Files.readString(bundle.path().resolve(Croissant.FILE));
    }

    @Test
    void describesTheTemplatesData() {
        ObjectNode json = Json.foreignObject(good).orElseThrow();
        assertThat(CroissantFaults.of(json)).isEmpty();
        assertThat(json.path("name").asText())
                .isEqualTo("palmerpenguins: Palmer Archipelago (Antarctica) penguin data");
        assertThat(json.path("license").asText()).isEqualTo("https://spdx.org/licenses/CC0-1.0");
        assertThat(json.path("creator").path(0).path("name").asText()).isEqualTo("Allison Marie Horst");
        assertThat(json.path("rai:dataCollectionMissingData").asText())
                .startsWith(
                        "11 of 344 rows (3.2 %) lack at least one value; 19 values are missing. Every row has a label. Two of these birds");
        assertThat(json.path("rai:dataBiases").asText()).startsWith("A sample: birds at nests");
        assertThat(json.path("distribution").path(0))
                .hasToString(
                        "{\"@type\":\"cr:FileObject\",\"@id\":\"penguins-file\","
                                + "\"name\":\"penguins\",\"description\":\"In the bundle, next to this description.\","
                                + "\"contentUrl\":\"data/penguins.csv\",\"contentSize\":\"13516 B\","
                                + "\"encodingFormat\":\"text/csv\",\"sha256\":\"a3f59e5be4e6848653124d993524b7922c3eb8e40eb5c23edafc9ec75e30d7e6\"}");
        assertThat(json.path("recordSet").path(0).path("field").path(0))
                .hasToString("{\"@type\":\"cr:Field\",\"@id\":\"penguins/species\",\"name\":\"species\","
                        + "\"dataType\":[\"sc:Text\",\"cr:Label\"],\"source\":{\"fileObject\":{\"@id\":\"penguins-file\"},"
                        + "\"extract\":{\"column\":\"species\"}}}");
    }

    @Test
    void saysHowTheDataFileIsWritten() throws Exception {
        Path config = folder.resolve("target/run/config.json");
        Files.writeString(
                config,
                Files.readString(config)
                        .replaceFirst(
                                "\"rows\":",
                                "\"dialect\": {\"separator\": \";\", \"encoding\": \"windows-1252\", \"decimal\": \",\","
                                        + " \"header\": [\"a\", \"b\"], \"missing\": [\"-\"]}, \"rows\":"));
        RunConfig changed = new RunFolder(folder.resolve("target/run")).config();
        ObjectNode json = Croissant.of(
                changed,
                DataSource.of(folder, changed),
                List.of(),
                CitationFile.of(Files.readString(folder.resolve("CITATION.cff"))),
                "");
        assertThat(json.path("distribution").path(0).toString())
                .endsWith(
                        "\"csvw:dialect\":{\"@type\":\"csvw:Dialect\",\"csvw:delimiter\":\";\",\"csvw:encoding\":\"windows-1252\","
                                + "\"csvw:header\":false},\"csvw:decimalChar\":\",\",\"csvw:null\":[\"-\"]}");
        assertThat(CroissantFaults.of(json)).isEmpty();
    }

    @Test
    void givesColumnsOfAnyNameAnIdentifier() throws Exception {
        Path data = folder.resolve("data/penguins.csv");
        String before = Sha256.of(data);
        Files.writeString(
                data,
                Files.readString(data).replaceFirst("bill_length_mm,bill_depth_mm", "\"bill (mm)\",\"bill <mm>\""));
        Path file = folder.resolve("target/run/config.json");
        Files.writeString(file, Files.readString(file).replace(before, Sha256.of(data)));
        RunConfig config = new RunFolder(folder.resolve("target/run")).config();
        ObjectNode json = Croissant.of(
                config,
                DataSource.of(folder, config),
                List.of(),
                CitationFile.of(Files.readString(folder.resolve("CITATION.cff"))),
                "");
        assertThat(CroissantFaults.of(json)).isEmpty();
        assertThat(json.path("recordSet").path(0).path("field"))
                .extracting(field ->
                        field.path("@id").asText() + " = " + field.path("name").asText())
                .contains("penguins/bill__mm_ = bill (mm)", "penguins/bill__mm_-2 = bill <mm>");
    }

    @Test
    void describesTheFilesOfAFolder() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data/penguins"));
        Files.copy(folder.resolve("data/penguins.csv"), data.resolve("all.csv"));
        ObjectNode json = ofFolder(data);
        assertThat(CroissantFaults.of(json)).isEmpty();
        assertThat(json.path("distribution").path(0))
                .hasToString("{\"@type\":\"cr:FileSet\",\"@id\":\"penguins-file\",\"name\":\"penguins\","
                        + "\"description\":\"Not in the bundle: it is data/penguins of the project's sources.\","
                        + "\"encodingFormat\":\"text/csv\",\"includes\":[\"data/penguins/all.csv\"]}");
        assertThat(json.at("/recordSet/0/field/0/source/fileSet/@id").asText()).isEqualTo("penguins-file");
    }

    /** The module spark has read them; this one has nothing that could. */
    @Test
    void namesParquetFilesWithoutTheirColumns() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data/penguins"));
        Files.writeString(data.resolve("all.parquet"), "PAR1");
        ObjectNode json = ofFolder(data);
        assertThat(CroissantFaults.of(json)).isEmpty();
        assertThat(json.at("/distribution/0/encodingFormat").asText()).isEqualTo("application/vnd.apache.parquet");
        assertThat(json.path("description").asText()).contains(": 344 rows; ");
        assertThat(json.path("recordSet")).isEmpty();
    }

    private ObjectNode ofFolder(Path data) throws Exception {
        Path file = folder.resolve("target/run/config.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                Sha256.of(folder.resolve("data/penguins.csv")),
                                DataStore.digest(DataStore.HERE.files(data)))
                        .replace("data/penguins.csv", "data/penguins"));
        RunConfig config = new RunFolder(folder.resolve("target/run")).config();
        return Croissant.of(
                config,
                DataSource.of(folder, config),
                List.of(),
                CitationFile.of(Files.readString(folder.resolve("CITATION.cff"))),
                "");
    }

    /** Each rule is broken once, in an otherwise faultless file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"@vocab\": \"https://schema.org/\"|\"@vocab\": \"x\"|@context does not make schema.org the vocabulary: @vocab"
                        + " must be https://schema.org/",
                "\"recordSet\": \"cr:recordSet\"|\"x\": \"y\"|@context does not define recordSet",
                "\"sc:Dataset\"|\"Dataset\"|@type is not sc:Dataset",
                "croissant/1.1|croissant/2.0|conformsTo does not name http://mlcommons.org/croissant/1.1",
                "\"name\": \"palmer|\"alternateName\": \"palmer|name is missing",
                "\"creator\"|\"creators\"|creators is not a property of a data set. Did you mean \"creator\"?",
                "\"url\": \"https:|\"url\": \"|url is \"//doi.org/10.5281/zenodo.3960218\", which is not an address such as"
                        + " https://example.org/",
                "\"datePublished\": \"2020\"|\"datePublished\": \"July\"|datePublished is not a date as ISO 8601 writes it",
                "\"sc:Person\"|\"Human\"|creator[0].@type is neither sc:Person nor sc:Organization",
                "rai:dataBiases|rai:dataBias|rai:dataBias is not a term of the vocabulary. Did you mean \"dataBiases\"?",
                "\"cr:FileObject\"|\"File\"|distribution[0].@type is not cr:FileObject",
                "\"contentUrl\": \"data/|\"contentUrl\": \"/data/|distribution[0].contentUrl is \"/data/penguins.csv\", neither an"
                        + " address nor a path below the data set",
                "\"sha256\": \"a3|\"sha256\": \"|distribution[0].sha256 is not 64 hexadecimal digits",
                "\"sha256\"|\"sha1\"|distribution[0] has not exactly one of sha256 and md5",
                "\"encodingFormat\": \"text/csv\"|\"encodingFormat\": \"\"|distribution[0].encodingFormat is missing",
                "\"cr:RecordSet\"|\"Rows\"|recordSet[0].@type is not cr:RecordSet",
                "\"field\": [|\"fields\": [|recordSet[0].field is missing",
                "\"@id\": \"penguins/island\"|\"@id\": \"penguins/species\"|recordSet[0].field[1].@id is \"penguins/species\", as"
                        + " that of another part",
                "\"@id\": \"penguins/island\"|\"@id\": \"penguins/the island\"|recordSet[0].field[1].@id is \"penguins/the island\","
                        + " which holds a sign that MLCommons' reader refuses",
                "\"samplingRate\": \"cr:samplingRate\"|\"x\": \"y\"|@context does not define samplingRate",
                "\"@id\": \"penguins/island\"|\"id\": \"x\"|recordSet[0].field[1].@id is missing",
                "\"cr:Field\"|\"Column\"|recordSet[0].field[0].@type is not cr:Field",
                "\"sc:Float\"|\"sc:Double\"|recordSet[0].field[2].dataType is \"sc:Double\", which is not a type of data",
                "\"@id\": \"penguins-file\"\\n|\"@id\": \"other\"\\n|recordSet[0].field[0].source refers to \"other\", which is not a"
                        + " file of the distribution",
                "\"column\": \"species\"| |recordSet[0].field[0].source.extract does not say exactly one thing: a column, a"
                        + " jsonPath or a fileProperty",
            })
    void findsOneFault(String from, String to, String why) {
        String old = from.replace("\\n", "\n");
        assertThat(good).contains(old);
        int at = good.indexOf(old);
        String broken =
                good.substring(0, at) + (to == null ? "" : to.replace("\\n", "\n")) + good.substring(at + old.length());
        assertThat(CroissantFaults.of(Json.foreignObject(broken).orElseThrow()))
                .extracting(CroissantFaults.Fault::why)
                .contains(why);
    }

    @Test
    void theDatasheetBeginsAsTheHubReadsIt() throws Exception {
        assertThat(Files.readString(folder.resolve("target/bundle/datasheet.md")))
                .startsWith("---\n")
                .contains("""
                        license: cc0-1.0
                        """)
                .contains("""
                        size_categories:
                        - n<1K
                        configs:
                        - config_name: default
                          data_files:
                          - split: train
                            path: data/penguins.csv
                        dataset_info:
                          config_name: default
                          features:
                          - name: species
                            dtype: string
                        """)
                .contains("""
                          - name: body_mass_g
                            dtype: int64
                          - name: sex
                            dtype: string
                          splits:
                          - name: train
                            num_bytes: 13516
                            num_examples: 344
                          download_size: 13516
                          dataset_size: 13516
                        ---
                        """);
    }
}
