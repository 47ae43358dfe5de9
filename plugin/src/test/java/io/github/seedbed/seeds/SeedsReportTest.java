package io.github.seedbed.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.maven.SchemaAssert;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.train.RunFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedsReportTest {
    private static final Metric ACCURACY = Metric.ACCURACY;

    @TempDir
    private Path folder;

    /** Student's quantile for two degrees of freedom is 4.302653; 3 seeds, and one test row for four training rows. */
    @Test
    void theIntervalIsNadeauAndBengios() {
        Spread spread = Spread.of(ACCURACY, List.of(0.9, 1.0, 0.95), 0.25);
        assertThat(spread.mean()).isCloseTo(0.95, within(1e-12));
        assertThat(spread.standardDeviation()).isCloseTo(0.05, within(1e-12));
        assertThat(spread.low()).isCloseTo(0.95 - 4.302653 * 0.05 * Math.sqrt(1.0 / 3 + 0.25), within(1e-7));
        assertThat(spread.high()).as("no accuracy is above 1").isEqualTo(1);
        assertThat(spread.betterThanTheFirst(ACCURACY)).isEqualTo(2);
        assertThat(spread.betterThanTheFirst(Metric.LOG_LOSS)).isZero();
    }

    @Test
    void whatIsNotDefinedForASeedIsLeftOut() {
        Spread spread = Spread.of(ACCURACY, List.of(0.5, Double.NaN, 0.7), 0.25);
        assertThat(spread.mean()).isCloseTo(0.6, within(1e-12));
        assertThat(Spread.of(ACCURACY, List.of(0.5, Double.NaN), 0.25).isDefined())
                .isFalse();
    }

    @Test
    void theTableAndTheFile() throws Exception {
        SeedsReport report = SeedsReport.of(List.of(run("one", 7), worse("two", 8), run("three", 9)));
        assertThat(String.join("\n", report.table())).isEqualTo("""
                                   mean (95 % interval)       st. dev.  least     most      seed 7
                accuracy           0.833 (0.60 to 1.00)       0.072     0.750     0.875     0.875, 0 of 3 did better
                balanced accuracy  0.875 (0.88 to 0.88)       0.000     0.875     0.875     0.875, 0 of 3 did better
                macro F1           0.867 (0.87 to 0.87)       0.000     0.867     0.867     0.867, 0 of 3 did better
                ROC AUC            0.938 (0.94 to 0.94)       0.000     0.938     0.938     0.938, 0 of 3 did better
                average precision  0.950 (0.95 to 0.95)       0.000     0.950     0.950     0.950, 0 of 3 did better
                log loss           0.417 (0.00 to 1.37)       0.289     0.250     0.750     0.250, 0 of 3 did better
                Brier score        0.200 (0.20 to 0.20)       0.000     0.200     0.200     0.200, 0 of 3 did better
                calibration error  0.075 (0.075 to 0.075)     0.000     0.075     0.075     0.075, 0 of 3 did better""");
        SchemaAssert.assertValid("seeds.schema.json", report.bytes());
        assertThat(new String(report.bytes(), StandardCharsets.UTF_8))
                .contains("\"seeds\": [ 7, 8, 9 ],")
                .contains("\"values\": [ 0.875, 0.75, 0.875 ]");
    }

    @Test
    void theFileIsAboutOneRunOnly() throws Exception {
        SeedsReport report = SeedsReport.of(List.of(run("one", 7), worse("two", 8)));
        Files.write(folder.resolve("seeds.json"), report.bytes());
        SeedsReport read = SeedsReport.of(folder, run("one", 7)).orElseThrow();
        assertThat(read.bytes()).isEqualTo(report.bytes());
        assertThat(read.table()).isEqualTo(report.table());
        assertThat(SeedsReport.of(folder, run("one", 8))).isEmpty();
    }

    @Test
    void aSeedWithoutAValueStaysOne() {
        Spread spread = Spread.of(ACCURACY, List.of(0.5, Double.NaN), 0.25);
        SeedsReport report = new SeedsReport("0".repeat(64), 0.95, List.of(7L, 8L), Map.of(ACCURACY, spread));
        assertThat(new String(report.bytes(), StandardCharsets.UTF_8)).contains("\"values\": [ 0.5, null ]");
        assertThat(Json.read(report.bytes(), "seeds.json", SeedsReport.class)).isEqualTo(report);
    }

    private RunFolder run(String name, long seed) throws Exception {
        RunFixture.write(folder.resolve(name), seed);
        return new RunFolder(folder.resolve(name));
    }

    private RunFolder worse(String name, long seed) throws Exception {
        RunFixture.writeWorse(folder.resolve(name), seed);
        return new RunFolder(folder.resolve(name));
    }
}
