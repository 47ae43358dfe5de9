package io.github.seedbed.maven;

import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.questions.Reviewed;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Records in {@code card/model-card.md}, {@code card/datasheet.md}, the forms in {@code card/forms} and, for the data
 * that it names, {@code CITATION.cff} that they hold for the data of the run in {@code target/run}. Until then all
 * answers count as open after the data have changed, and the bundle says so to its readers: read them again first. It
 * prints what it confirms: each document, and the lines with numbers that are not the run's. {@code mvn
 * seedbed:reviewed} after {@code mvn verify}; or {@code mvn compile seedbed:train seedbed:reviewed}.
 */
@Mojo(name = "reviewed", threadSafe = true)
public final class ReviewedMojo extends ProjectMojo {
    @Override
    protected void run() throws IOException {
        RunFolder run = new RunFolder(target().resolve("run"));
        run.require("seedbed:train seedbed:reviewed");
        String digest = Reviewed.digest(run.config());
        List<String> doubts = Reviewed.doubts(basedir(), run.config());
        List<String> changed = Reviewed.record(basedir(), digest);
        if (changed.isEmpty()) {
            getLog().info("Nothing changed: the documents are answered for these data already");
            return;
        }
        doubts.forEach(getLog()::info);
        getLog().info("Answered for the data " + digest + " from now on; commit " + String.join(", ", changed)
                + (changed.contains(CitationFile.NAME) ? ", whose references name these data" : ""));
    }
}
