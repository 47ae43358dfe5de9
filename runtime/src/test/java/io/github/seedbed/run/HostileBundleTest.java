package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A bundle of somebody who means harm, or who does not know better; its digests are right. */
class HostileBundleTest extends SealedFixture {
    private String refusalOf(String name, String from, String to) throws IOException {
        Path file = bundle.resolve(name);
        String good = Files.readString(file);
        String bad = good.replaceFirst("(?s)" + from, to);
        assertThat(bad).isNotEqualTo(good);
        Files.writeString(file, bad);
        String refusal = refusal();
        Files.writeString(file, good);
        return refusal;
    }

    @Test
    void goldenRowsCannotBeSwitchedOff() throws IOException {
        String rows = "\"rows\": \\[.*\\]\n\\}";
        for (String[] change : new String[][] {
            {"parity.json", rows, "\"rows\": []\n}", "it has 0 rows, and a tolerance of 2.0E-5"},
            {"parity.json", "\"tolerance\": [^,]+", "\"tolerance\": 1e300", "and a tolerance of 1.0E300"},
            {"parity.json", "\"aster\", \"bellis\"", "\"bellis\", \"aster\"", "its labels are [bellis, aster, crocus]"},
            {"config.json", "\"aster\", \"bellis\"", "\"bellis\", \"aster\"", "config.json are [bellis, aster, crocus]"
            },
            {"parity.json", "\"label\": \"aster\"", "\"label\": \"crocus\"", "the scores of its row 0 are not those of"
            },
            {"config.json", "\"aster\", ", "", "config.json are [bellis, crocus]"},
        }) {
            assertThat(refusalOf(change[0], change[1], change[2]))
                    .as(change[3])
                    .startsWith("The golden rows prove nothing\n  where: " + bundle + ", parity.json\n")
                    .contains(change[3]);
        }
        assertThat(refusalOf("parity.json", ",\\s*\"rows\": \\[.*\\]\n\\}", "}"))
                .contains("/rows");
    }

    @Test
    void holdsTheConfigurationAgainstTheModel() throws IOException {
        for (String column : List.of("-5", "2147483647", "300000000")) {
            assertThat(refusalOf("config.json", "\"column\": 0", "\"column\": " + column))
                    .contains("it is not an input of the kind that it names, or not at column 0");
        }
        assertThat(refusalOf("config.json", "\"min\": [^,]+", "\"min\": 1e999999999"))
                .contains("it is not an input of the kind that it names");
        for (String format : List.of("\"1\"", "1.9", "4294967297", "1e999999999", "true")) {
            assertThat(refusalOf("config.json", "\"format\": 1", "\"format\": " + format))
                    .as(format)
                    .contains("the field \"format\" is not a whole number");
        }
    }

    @Test
    void hasOneListOfDigestsAndOneId() throws IOException {
        seal();
        Path sums = bundle.resolve(Checksums.FILE);
        String good = Files.readString(sums);
        for (String other : List.of(
                good.replace("\n", "\r\n"),
                good.replace("\n", "\r"),
                good.stripTrailing(),
                good.lines().sorted(Collections.reverseOrder()).reduce("", (a, b) -> a + b + "\n"),
                good + "\n",
                "\uFEFF" + good)) {
            Files.writeString(sums, other);
            assertThat(refusal(bundle)).isEqualTo("""
                    The bundle's list of digests is broken
                      where: %s, SHA256SUMS
                      why:   it is not one line "digest, two spaces, name" for each file, sorted by name
                      do:    download the bundle again, or build it again with: mvn verify""".formatted(bundle));
        }
        // A name of hundreds of thousands of folders sorts behind the others
        Files.writeString(sums, good + "0".repeat(64) + "  " + "z/".repeat(400_000) + "z\n");
        assertThat(refusal(bundle))
                .startsWith("A file of the bundle is not the published one")
                .contains("…\n  why:   it is missing")
                .hasSizeLessThan(1_000);

        Files.writeString(sums, good);
        try (Bundle loaded = Bundle.load(bundle)) {
            assertThat(loaded.id()).isEqualTo(Sha256.of(sums));
        }
    }

    @Test
    void readsNothingWithoutMeasure() throws IOException {
        Path config = bundle.resolve("config.json");
        byte[] good = Files.readAllBytes(config);
        Files.write(config, new byte[17 << 20]);
        assertThat(refusal())
                .contains("A file of the bundle is too large")
                .contains(", config.json\n  why:   it has more than 16777216 bytes");
        Path zip = zip();
        assertThat(zip).satisfies(file -> assertThat(Files.size(file)).isLessThan(1 << 20));
        assertThat(refusal(zip)).contains("where: " + zip + ", config.json\n  why:   it has more than 16777216 bytes");
        Files.writeString(config, "[" + "[],".repeat(2_000_000) + "[]]");
        assertThat(refusal()).contains("it holds more than 1000000 names and values");
        Files.write(config, good);
        Files.write(bundle.resolve(Checksums.FILE), new byte[2 << 20]);
        assertThat(refusal(bundle)).contains("The bundle's list of digests is broken");
        Files.write(bundle.resolve("codemeta.json"), new byte[2 << 20]);
        assertThat(refusal()).contains(", codemeta.json\n  why:   it has more than 1048576 bytes");
    }

    @Test
    void followsALinkToABundleAndNamesItAsAsked() throws IOException {
        seal();
        Path link = Files.createSymbolicLink(folder.resolve("current"), bundle);
        Bundle.load(link).close();
        Files.delete(bundle.resolve("profile.json"));
        assertThat(refusal(link)).contains("where: " + link + ", profile.json\n  why:   it is missing");
        Path zip = zip();
        assertThat(refusal(zip)).contains("where: " + zip + ", profile.json\n  why:   it is missing");
        Path text = Files.writeString(folder.resolve("plain.txt"), "no bundle");
        assertThat(refusal(text)).contains("it is neither a folder nor a zip file");
    }

    @Test
    void saysWhatIsWrongWithARowWhateverItHolds() throws IOException {
        seal();
        try (Bundle loaded = Bundle.load(bundle)) {
            Map<String, Object> nullKey = new HashMap<>();
            nullKey.put(null, 1);
            assertThatThrownBy(() -> loaded.predict(nullKey)).hasMessageStartingWith("The model has no input \"null\"");
            assertThatThrownBy(() -> loaded.predict((Map<String, ?>) null)).hasMessageStartingWith("There is no row");
            @SuppressWarnings({"unchecked", "rawtypes"})
            Map<String, Object> numberKey = (Map) Map.of(5, 1);
            assertThatThrownBy(() -> loaded.predict(numberKey)).hasMessageStartingWith("The model has no input \"5\"");
            assertThatThrownBy(() -> loaded.predict(Arrays.asList(
                            Map.of("petal", Double.POSITIVE_INFINITY),
                            Map.of("petal", 1e300),
                            Map.of("pedal", 2),
                            null)))
                    .hasMessage("""
                    The input "petal" is too large, or not a number
                      where: row 1
                      why:   it is Infinity
                      do:    give a finite number in cm, or null if it is missing
                    The input "petal" is too large, or not a number
                      where: row 2
                      why:   it is 1.0E300
                      do:    give a finite number in cm, or null if it is missing
                    The model has no input "pedal"
                      where: row 3
                      why:   it was not trained with it
                      do:    Did you mean "petal"?
                    There is no row
                      where: row 4
                      why:   it is null
                      do:    give an empty map if everything is missing""");
            assertThatThrownBy(() -> loaded.predict(Map.of("petal", -3e38, "sepal", 3e38)))
                    .hasMessage("""
                    The model has no answer
                      why:   its scores are not numbers: what it was given is too large to compute with
                      do:    give numbers near to those that the training data hold: bundle.inputs() says from where to where""");
        }
    }

    @Test
    void refusesNamesThatAreNone() throws IOException {
        for (String name : List.of(
                "../../secret",
                "figures/../LICENSE",
                "/etc/passwd",
                "a\\b",
                "a\tb",
                "a\0b",
                "c:x",
                "a//b",
                "..",
                "./a")) {
            seal();
            if (name.equals("../../secret")) {
                Files.writeString(folder.resolve("secret"), "x");
            }
            Map<String, String> digests = new TreeMap<>(Checksums.of(bundle).digests());
            digests.remove(Checksums.FILE);
            digests.put(name, Sha256.of("x"));
            StringBuilder lines = new StringBuilder();
            digests.forEach((file, digest) -> lines.append(digest + "  " + file + "\n"));
            Files.writeString(bundle.resolve(Checksums.FILE), lines);
            assertThat(refusal(bundle)).contains("its name leads out of the bundle, or is none on some systems");
        }
    }
}
