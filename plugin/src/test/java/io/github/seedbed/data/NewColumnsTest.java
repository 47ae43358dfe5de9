package io.github.seedbed.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.runfile.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What seedbed:data takes the columns of other people's files for. */
class NewColumnsTest extends NewDataFixture {
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
        newProject();
        take("heat.csv", rows(",", "id,year,label\n", i -> 2 * i + "," + (1890 + i) + "," + i % 2));
        assertThat(settings("features")).isEqualTo("""
                features:
                  # id: {type: number} # counts the rows
                  year: {type: number}""");
    }
}
