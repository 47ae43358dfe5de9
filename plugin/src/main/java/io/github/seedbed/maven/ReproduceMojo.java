package io.github.seedbed.maven;

import io.github.seedbed.image.CommandEngine;
import io.github.seedbed.image.ImageReport;
import io.github.seedbed.image.ImageReproduction;
import io.github.seedbed.image.ReproducedImage;
import io.github.seedbed.lock.LockedRun;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.reproduce.Reproduction;
import io.github.seedbed.reproduce.Selection;
import io.github.seedbed.train.Training;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Trains again under circumstances that must make no difference, such as another day, locale, number of processors or
 * working directory, and compares every byte with {@code target/run}; then holds {@code target/run} against
 * {@code model.lock}. What differs is reported with its place, its cause and the line that uses it, here and in
 * {@code target/reproduce/report.html}; both versions are kept. Skipped, with a line that says so, while nothing has
 * changed since it last succeeded. Alone: {@code mvn compile seedbed:train seedbed:reproduce}; in an image: {@code mvn
 * seedbed:reproduce -Dimage=registry.example.com/my-model}.
 */
@Mojo(
        name = "reproduce",
        defaultPhase = LifecyclePhase.INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ReproduceMojo extends TrainingMojo {
    /**
     * What to change. By default two trainings, each with many changes at once; only when something differs, more
     * follow that find out why. {@code -Dseedbed.reproduce=all} changes every source of difference although nothing
     * differs; {@code -Dseedbed.reproduce=locale,hash-order} those named. {@code docs/reproducibility.md} lists them.
     * {@code -Dseedbed.reproduce=none} does not train again: {@code model.lock} alone says whether the run is the one
     * that was agreed on. A release refuses it.
     */
    @Parameter(property = "seedbed.reproduce")
    private String sources;

    /**
     * The home of a second JDK, on which is trained once as well: {@code -Dseedbed.reproduce.jdk=/usr/lib/jvm/java-25}.
     */
    @Parameter(property = "seedbed.reproduce.jdk")
    private String jdk;

    /**
     * In how many trainings something may be changed to find causes in one go: {@code -Dseedbed.reproduce.most=20}. The
     * next {@code seedbed:reproduce} goes on from there; and as soon as one training differs, no other is made before
     * the search. By default as many as it takes, which is announced before they begin; where a training takes more
     * than two minutes, only {@code all} or a number here looks for causes.
     */
    @Parameter(property = "seedbed.reproduce.most")
    private Integer most;

    /**
     * An image that trains this model, by its name, in place of all the above: {@code -Dimage=my-model}. Podman or
     * Docker starts it, without network; its run is compared with {@code model.lock}. {@code target/image/report.json}
     * names the digests of both.
     */
    @Parameter(property = "image")
    private String image;

    /** The command that starts the image: podman or docker, the first that is there by default. */
    @Parameter(property = "seedbed.engine")
    private String engine;

    /** A folder with the data for an image that does not hold them: {@code -Dseedbed.image.data=data}. */
    @Parameter(property = "seedbed.image.data")
    private File imageData;

    /**
     * Writes {@code image.json} when the image reproduces the model: its digest and the run's, to be committed. From
     * then on the pages of card and datasheet name the image: {@code -Dimage=registry.example.com/my-model -Drecord}.
     */
    @Parameter(property = "record", defaultValue = "false")
    private boolean record;

    /** Whether this build is for publishing: the profile {@code release} sets it. */
    @Parameter(property = "seedbed.release", defaultValue = "false")
    private boolean release;

    @Override
    protected void run() throws IOException, InterruptedException {
        if (image != null) {
            trainInImage();
            return;
        }
        Training training = training();
        Selection selection = Selection.of(sources, jdk, most);
        List<Problem> problems = new ArrayList<>();
        if (selection.isEmpty()) {
            leaveOut();
        } else {
            new Reproduction(training, selection, Clock.systemUTC(), getLog()::info)
                    .run()
                    .ifPresent(problems::add);
        }
        new LockedRun(basedir(), target(), getLog()::info).problem().ifPresent(problems::add);
        ProblemException.throwIfAny(problems);
    }

    private void leaveOut() {
        if (release) {
            throw new ProblemException(new Problem(
                    "A release is not reproduced",
                    "-Dseedbed.reproduce=" + sources,
                    "nobody would have seen that this model can be made again",
                    "leave out -Dseedbed.reproduce"));
        }
        getLog().info("Not trained again: -Dseedbed.reproduce=" + sources);
    }

    private void trainInImage() throws IOException, InterruptedException {
        ImageReport report = new ImageReproduction(
                        CommandEngine.find(engine, getLog()::info), basedir(), target(), getLog()::info)
                .run(image, Optional.ofNullable(imageData).map(File::toPath));
        if (record) {
            ReproducedImage.write(report, basedir());
            getLog().info("Written: " + ReproducedImage.FILE
                    + ". Commit it; mvn verify then names the image on the card's page");
        }
    }
}
