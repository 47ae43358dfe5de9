package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Estimate;
import io.github.seedbed.features.DatePart;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.model.RidgeRegression;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of dates takes the date as it is written in the data. */
class DatesTest {
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    @TempDir
    private Path folder;

    @BeforeEach
    void train() throws IOException {
        StringBuilder csv = new StringBuilder("day,rides\n");
        for (int i = 0; i < 400; i++) {
            LocalDate day = LocalDate.of(2022, 1, 1).plusDays(3L * i);
            int rides = 500
                    + (day.getMonthValue() == 7 ? 300 : 0)
                    + 20 * day.getDayOfWeek().getValue()
                    + i % 5;
            csv.append(GERMAN.format(day)).append(',').append(rides).append('\n');
        }
        Files.writeString(folder.resolve("rides.csv"), csv);
        Path experiment =
                Files.writeString(folder.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data: {rides: {file: rides.csv, sha256: %s}}
                target: {column: rides, type: number}
                features: {day: {type: date, parts: [month, weekday, days], format: dd.MM.yyyy}}
                split: {test: 0.3}
                hyperparameters: {}
                thresholds: {rmseBelowBaseline: 0.1}
                """.formatted(Sha256.of(csv.toString())));
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + folder.resolve("run"))) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new RidgeRegression(1)), split);
        }
    }

    @Test
    void theDateGivesTheSameAnswerAsItsParts() throws IOException {
        try (Bundle bundle = Bundle.of(folder.resolve("run"))) {
            Estimate july = bundle.estimate(Map.of("day", "12.07.2023"));
            assertThat(july)
                    .isEqualTo(bundle.estimate(
                            Map.of("day.month", "July", "day.weekday", "Wednesday", "day.days", 19_550)));
            assertThat(july.value()).isGreaterThan(750);
            assertThat(july.warnings()).isEmpty();
            assertThat(bundle.estimate(Map.of("day", "12.07.2043")).warnings())
                    .containsExactly("day.days is 26855, the training data reach from 18996 to 20187");
            assertThat(bundle.estimate(Map.of("day", "12.07.2023", "day.month", "May"))
                            .value())
                    .isLessThan(july.value());
            assertThatThrownBy(() -> bundle.estimate(Map.of("day", "2023-07-12")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("""
                            The input "day" is no date
                              why:   it is "2023-07-12"
                              do:    write it as in training, dd.MM.yyyy, or null if it is missing""");
        }
    }

    @Test
    void theFilesSayWhatTheDateIs() throws IOException {
        assertThat(new RunFolder(folder.resolve("run")).config().features())
                .extracting(InputConfig::date)
                .startsWith(Optional.of(new InputConfig.OfDate("day", DatePart.MONTH, Optional.of("dd.MM.yyyy"))));
        Schemas.assertKept(folder.resolve("run"), "config");
    }
}
