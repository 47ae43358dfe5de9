package io.github.seedbed.maven;

import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.questions.Reviewed;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Records in {@code card/model-card.md}, {@code card/datasheet.md} and the forms in {@code card/forms} that their
 * answers hold for the data of the run in {@code target/run}. Until then all answers count as open after the data have
 * changed: read them again first. {@code mvn seedbed:reviewed} after {@code mvn verify}; or {@code mvn compile
 * seedbed:train seedbed:reviewed}.
 */
@Mojo(name = "reviewed", threadSafe = true)
public final class ReviewedMojo extends ProjectMojo {
    @Override
    protected void run() throws IOException {
        RunFolder run = new RunFolder(target().resolve("run"));
        run.require("seedbed:train seedbed:reviewed");
        String digest = Reviewed.digest(run.config());
        List<String> changed = Reviewed.record(basedir(), digest);
        if (changed.isEmpty()) {
            getLog().info("Nothing changed: the documents are answered for these data already");
        } else {
            getLog().info("Answered for the data " + digest + " from now on; commit " + String.join(", ", changed));
        }
    }
}
