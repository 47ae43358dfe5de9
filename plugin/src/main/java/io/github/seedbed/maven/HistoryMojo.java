package io.github.seedbed.maven;

import io.github.seedbed.history.HistoryReport;
import io.github.seedbed.history.ModelHistory;
import io.github.seedbed.lock.ModelLock;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.train.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists every model that was accepted up to the present commit, with day, metrics, reason and what changed: read from
 * {@code model.lock} in the history of the git repository. Writes {@code target/history/history.html} and
 * {@code history.json}. {@code mvn seedbed:history}
 */
@Mojo(name = "history", threadSafe = true)
public final class HistoryMojo extends ProjectMojo {
    /**
     * Two models to compare metric by metric: their numbers in the list, or the beginnings of their commits' ids.
     * Example: {@code -Dversions=1,4}
     */
    @Parameter(property = "versions")
    private List<String> versions;

    @Override
    protected void run() throws IOException {
        if (versions != null && !versions.isEmpty() && versions.size() != 2) {
            throw new ProblemException(new Problem(
                    "Two models are compared",
                    "-Dversions",
                    "it names " + versions.size(),
                    "name two of those that mvn seedbed:history lists, for example: -Dversions=1,2"));
        }
        ModelHistory history = ModelHistory.of(
                basedir(), ModelLock.kind(isSmoke()), Platform.present().architecture());
        HistoryReport report = new HistoryReport(history);
        Path folder = target().resolve("history");
        if (versions == null || versions.isEmpty()) {
            report.lines().forEach(getLog()::info);
            report.write(folder, project.getName());
            getLog().info("Written: " + basedir().relativize(folder.resolve("history.html")));
        } else {
            report.compared(versions.get(0), versions.get(1)).forEach(getLog()::info);
        }
    }
}
