package io.github.seedbed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.data.OfferedDates;
import io.github.seedbed.features.DatePart;
import io.github.seedbed.features.DateSource;
import io.github.seedbed.internal.date.CellDate;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.text.Tokens;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's scripts read what people enter as Java does, every title and every date: with Node.js, where it is. */
final class EnteredValuesTest {
    private static final Path TITLES = Path.of("../templates/text-classification/data/titles.csv");

    private static final String WORDS = """
            import { readFileSync } from "node:fs";
            import { words } from "./words.js";
            const { texts } = JSON.parse(readFileSync("texts.json", "utf8"));
            console.log(JSON.stringify({ format: 1, words: texts.map(words) }));
            """;

    private static final String DATES = """
            import { readFileSync } from "node:fs";
            import { part, read } from "./dates.js";
            const { dates } = JSON.parse(readFileSync("dates.json", "utf8"));
            console.log(JSON.stringify({ format: 1, parts: dates.map(({ text, format, part: name }) => {
              const time = read(text, format);
              return String(time ? part(time, name) : "none");
            }) }));
            """;

    @TempDir
    private Path folder;

    private record Texts(List<String> texts) {}

    private record Dates(List<OfDate> dates) {}

    private record OfDate(String text, Optional<String> format, DatePart part) {}

    @Test
    void everyTitleHasTheSameWords() throws Exception {
        List<String> texts = new ArrayList<>(List.of(
                "",
                "a",
                "İstanbul ΟΔΥΣΣΕΎΣ Straße",
                "竹取物語 かぐや姫",
                "นิราศ ១២",
                "x² ½ ﬁne e\u0301te\u0301 \uD83D\uDCD8 i\u0307i"));
        try (var parser = CSVFormat.RFC4180.builder().setHeader().get().parse(Files.newBufferedReader(TITLES))) {
            parser.forEach(row -> texts.add(row.get("title") + " " + row.get("author")));
        }
        assertThat(texts).hasSizeGreaterThan(800);
        Files.write(folder.resolve("texts.json"), Json.write(new Texts(texts)));
        JsonNode words = Json.parse(NodePage.print(folder, WORDS).getBytes(StandardCharsets.UTF_8), "words")
                .path("words");
        for (int i = 0; i < texts.size(); i++) {
            List<String> found = new ArrayList<>();
            words.path(i).forEach(word -> found.add(word.asText()));
            assertThat(found).as(texts.get(i)).isEqualTo(Tokens.of(texts.get(i)));
        }
    }

    @Test
    void everyDateHasTheSameParts() throws Exception {
        haveTheSameParts(new TreeMap<>(Map.of(
                "",
                List.of("2024-02-29", "1969-12-31T23:59", "2024-02-29 18:30:05.5", "0007-03-01", "24-1-1", "", "May"),
                "dd.MM.yyyy",
                List.of("31.12.1999", "1.1.2000", "29.02.2023", "2000-01-01"),
                "d/M/uuuu HH:mm",
                List.of("1/12/2020 23:05", "01/2/2020 24:00", "01/2/2020 23:60"),
                "d.M.yyyy h:mm a",
                List.of(
                        "1.2.2020 12:05 am",
                        "1.2.2020 12:05 PM",
                        "1.2.2020 0:05 PM",
                        "1.2.2020 13:05 PM",
                        "1.2.2020 1:05"),
                "hh:mm:ss a, d MMM yyyy",
                List.of("09:59:59 pm, 4 Jul 1976", "9:59:59 pm, 4 Jul 1976", "09:59:60 pm, 4 Jul 1976"),
                "d MMM yyyy",
                List.of("4 Jul 1976", "4 JUL 1976", "4 July 1976"),
                "yyyy-MM",
                List.of("2020-11", "2020-13"),
                "yyyy'Y'",
                List.of("2020Y"),
                "seconds",
                List.of("-1", "1700000000.7", "x"),
                "milliseconds",
                List.of("1700000000700"))));
    }

    @Test
    void everyPatternThatMayBeOfferedIsRead() throws Exception {
        List<LocalDateTime> times = List.of(
                LocalDateTime.of(2024, 2, 29, 0, 0),
                LocalDateTime.of(1999, 12, 31, 23, 59, 59),
                LocalDateTime.of(2023, 5, 1, 12, 5, 9));
        Map<String, List<String>> texts = new TreeMap<>();
        for (String pattern : OfferedDates.patterns()) {
            DateTimeFormatter formatter = pattern.isEmpty()
                    ? DateTimeFormatter.ISO_LOCAL_DATE_TIME
                    : CellDate.formatter(Optional.of(pattern));
            texts.put(pattern, times.stream().map(formatter::format).toList());
        }
        assertThat(haveTheSameParts(texts)).doesNotContain("none");
    }

    /** Returns the parts, as Java reads the texts of each format. */
    private List<String> haveTheSameParts(Map<String, List<String>> texts) throws Exception {
        List<OfDate> dates = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        texts.forEach((format, some) -> some.forEach(text -> {
            for (DatePart part : DatePart.values()) {
                Optional<String> pattern = Optional.of(format).filter(name -> !name.isEmpty());
                dates.add(new OfDate(text, pattern, part));
                expected.add(new DateSource("day", part, pattern)
                        .value(text)
                        .map(Object::toString)
                        .orElse("none"));
            }
        }));
        Files.write(folder.resolve("dates.json"), Json.write(new Dates(dates)));
        JsonNode parts = Json.parse(NodePage.print(folder, DATES).getBytes(StandardCharsets.UTF_8), "parts")
                .path("parts");
        for (int i = 0; i < expected.size(); i++) {
            assertThat(parts.path(i).asText()).as(dates.get(i).toString()).isEqualTo(expected.get(i));
        }
        return expected;
    }
}
