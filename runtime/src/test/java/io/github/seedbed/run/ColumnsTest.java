package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.features.Input;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of every type, from the file to the bundle. */
class ColumnsTest {
    private static final String SETTINGS = """
            format: 1
            seed: 7
            data:
              sales:
                file: sales.csv
                sha256: DIGEST
                separator: ";"
                decimal: ","
                missing: ["?"]
            target: {column: back}
            features:
              member: {type: boolean}
              sold: {type: date, title: Day of sale, parts: [month, weekday, hour, days], format: "dd.MM.yyyy HH:mm"}
              country: {type: category, categories: [DE, NA, US]}
              price: {type: number}
              ratio: {type: number, title: Price per piece, derived: [price, pieces]}
              size: {type: category, derived: [pieces], categories: [one, more]}
            split: {test: 0.3}
            slices: [sold.month, member]
            hyperparameters: {l2: 1}
            thresholds: {accuracyAboveBaseline: 0.1}
            """;

    @TempDir
    private Path folder;

    @Test
    void everyTypeReachesTheBundle() throws IOException {
        write(csv());
        try (Run run = start()) {
            Table table = derived(run.table());
            Row first = table.rows().get(0);
            assertThat(first.category("member")).contains("true");
            assertThat(first.category("sold.month")).contains("February");
            assertThat(first.category("sold.weekday")).contains("Thursday");
            assertThat(first.number("sold.hour")).isEqualTo(18);
            assertThat(first.number("sold.days")).isEqualTo(19782);
            assertThat(first.category("country")).contains("NA");
            assertThat(first.number("ratio")).isEqualTo(3.125f);
            assertThat(table.rows().get(1).isMissing("member")).isTrue();
            assertThat(table.rows().get(1).isMissing("sold.month")).isTrue();
            assertThat(table.rows().get(1).isMissing("ratio")).isTrue();
            Split split = run.split(table);
            run.save(run.fit(split.train(), new LogisticRegression(1)), split);
        }
        try (Bundle bundle = Bundle.of(folder.resolve("run"))) {
            assertThat(bundle.inputs().stream().map(Input::name))
                    .containsExactly(
                            "member",
                            "sold.month",
                            "sold.weekday",
                            "sold.hour",
                            "sold.days",
                            "country",
                            "price",
                            "ratio",
                            "size");
            assertThat(bundle.inputs().get(0).categories()).containsExactly("false", "true");
            assertThat(bundle.inputs().get(1).title()).isEqualTo("Day of sale, month");
            assertThat(bundle.inputs().get(1).categories()).hasSize(12);
        }
    }

    @Test
    void aDerivedFeatureThatNothingDerivesIsRefused() throws IOException {
        write(csv());
        try (Run run = start()) {
            Table table = run.table();
            assertThatThrownBy(() -> run.split(table)).hasMessage("""
                    The feature "ratio" is derived, and nothing derives it
                      where: FOLDER/experiment.yaml, features.ratio
                      why:   it is no column of the data file
                      do:    in Data, behind run.table(): .with("ratio", row -> …)
                    The feature "size" is derived, and nothing derives it
                      where: FOLDER/experiment.yaml, features.size
                      why:   it is no column of the data file
                      do:    in Data, behind run.table(): .withCategory("size", row -> …)""".replace("FOLDER", folder.toString()));
        }
    }

    @Test
    void cellsThatDoNotFitTheirTypeAreNamed() throws IOException {
        write("back;member;sold;country;price;pieces\nyes;maybe;2024-02-29;FR;1.5;2\n");
        try (Run run = start()) {
            assertThatThrownBy(run::table)
                    .hasMessage("""
                    Neither true nor false
                      where: FILE, line 2
                      why:   column "member" holds "maybe"
                      do:    write true or false (or yes and no, t and f, y and n, 1 and 0), or make features.member a category
                    Not a date
                      where: FILE, line 2
                      why:   column "sold" holds "2024-02-29", expected is dd.MM.yyyy HH:mm
                      do:    fix the cell; or say in experiment.yaml how the dates are written, such as features.sold.format: dd.MM.yyyy
                    A category is unknown
                      where: FILE, line 2
                      why:   column "country" holds "FR"
                      do:    fix the cell, or add it to features.country.categories in experiment.yaml. Did you mean "DE"?
                    Not a number
                      where: FILE, line 2
                      why:   column "price" holds "1.5"
                      do:    write a number with a comma, or leave the cell empty (or ?) if the value is missing""".replace("FILE", folder.resolve("sales.csv").toString()));
        }
    }

    private static Table derived(Table table) {
        return table.with("ratio", row -> row.number("price") / row.number("pieces"))
                .withCategory("size", row -> row.number("pieces") == 1 ? "one" : "more");
    }

    private static String csv() {
        SplittableRandom random = new SplittableRandom(2);
        StringBuilder csv = new StringBuilder("back;member;sold;country;price;pieces\n");
        csv.append("yes;Yes;29.02.2024 18:30;NA;12,5;4\n").append("no;?;;?;?;1\n");
        for (int i = 0; i < 120; i++) {
            int pieces = 1 + random.nextInt(3);
            csv.append(pieces == 1 ? "yes" : "no").append(i % 2 == 0 ? ";1;" : ";0;");
            csv.append(String.format("%02d.%02d.2024 %02d:00;", 1 + i % 28, 1 + i % 12, i % 24));
            csv.append(List.of("DE", "NA", "US").get(i % 3))
                    .append(';')
                    .append(i % 7)
                    .append(",25;");
            csv.append(pieces).append('\n');
        }
        return csv.toString();
    }

    private void write(String csv) throws IOException {
        Files.writeString(folder.resolve("sales.csv"), csv);
        UnaryOperator<String> digest = text -> text.replace("DIGEST", Sha256.of(csv));
        Files.writeString(folder.resolve("experiment.yaml"), digest.apply(SETTINGS));
    }

    private Run start() throws IOException {
        return Run.start("--experiment=" + folder.resolve("experiment.yaml"), "--output=" + folder.resolve("run"));
    }
}
