package io.github.seedbed.maven;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.shift.ShiftReport;
import io.github.seedbed.shift.NewRows;
import io.github.seedbed.shift.ShiftHtml;
import io.github.seedbed.shift.ShiftText;
import io.github.seedbed.shift.Thresholds;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says how far new rows are from those that the model was trained on: from {@code profile.json} alone, without the
 * training data. Writes {@code target/shift/shift.html}, a page with pictures, and {@code shift.json}. If the file has
 * the column that is predicted, also whether the model is still as good. {@code mvn seedbed:shift -Ddata=new.csv},
 * after a training.
 */
@Mojo(name = "shift", threadSafe = true)
public final class ShiftMojo extends ProjectMojo {
    /**
     * The CSV file with the new rows, from the project's folder; written as the training data are
     * ({@code experiment.yaml} says how). Columns are found by their names.
     */
    @Parameter(property = "data", required = true)
    private File data;

    /**
     * Kinds of shift that fail the build, separated by commas: {@code data-fault}, {@code extrapolation},
     * {@code covariate}, {@code label}, {@code concept}, {@code subpopulation}, or {@code any}. None by default.
     * Example: {@code -DfailOn=data-fault,concept}
     */
    @Parameter(property = "failOn")
    private List<String> failOn;

    @Override
    protected void run() throws IOException {
        NewRows.requireFile(data.toPath());
        Thresholds thresholds = new Thresholds(failOn == null ? List.of() : failOn);
        RunFolder trained = new RunFolder(target().resolve("run"));
        trained.require("seedbed:train");
        Dialect dialect = trained.config().data().get(0).dialect().orElse(Dialect.PLAIN);
        String shown = data.getName();
        ShiftReport report;
        try (NewRows rows = new NewRows(trained)) {
            report = rows.compared(new CsvSource(data.toPath(), "data.<name>", dialect));
        }
        ShiftText.lines(report, shown).forEach(getLog()::info);
        Path folder = Files.createDirectories(target().resolve("shift"));
        Files.write(folder.resolve("shift.json"), report.bytes());
        Files.writeString(folder.resolve("shift.html"), ShiftHtml.of(report, shown), StandardCharsets.UTF_8);
        getLog().info("Written: "
                + basedir().relativize(folder.resolve("shift.html")).toString().replace('\\', '/'));
        thresholds.require(report, shown);
    }
}
