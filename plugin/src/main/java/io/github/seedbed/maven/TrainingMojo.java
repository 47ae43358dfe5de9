package io.github.seedbed.maven;

import io.github.seedbed.train.CommandLine;
import io.github.seedbed.train.Smoke;
import io.github.seedbed.train.Training;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that starts the project's training. */
public abstract class TrainingMojo extends ProjectMojo {
    private static final double MILLIS_OF_MINUTE = 60_000;

    /** The class whose {@code main} trains, such as {@code org.example.Train}. */
    @Parameter(property = "seedbed.mainClass", required = true)
    private String mainClass;

    /**
     * Arguments for the training, separated by spaces. Each overrides a setting of {@code experiment.yaml} by its name:
     * {@code -Dseedbed.arguments="--seed=7 --hyperparameters.epochs=10"}. None by default.
     */
    @Parameter(property = "seedbed.arguments")
    private String arguments;

    /** Options for the JVM that trains, separated by spaces: {@code -Dseedbed.jvmArguments=-Xmx4g}. None by default. */
    @Parameter(property = "seedbed.jvmArguments")
    private String jvmArguments;

    /**
     * After how many minutes a training that has not ended is ended, with a report of what its threads were doing. By
     * default twenty times as long as the last one took, at least 30 minutes; 24 hours for the first one.
     */
    @Parameter(property = "seedbed.timeLimit")
    private Double timeLimit;

    /** Returns the training that the project's POM describes. */
    protected Training training() {
        return new Training(
                basedir(),
                target(),
                Path.of(project.getBuild().getOutputDirectory()),
                classPath(),
                mainClass,
                CommandLine.of(jvmArguments),
                arguments(),
                Optional.ofNullable(timeLimit).map(minutes -> Duration.ofMillis((long) (minutes * MILLIS_OF_MINUTE))));
    }

    private List<String> arguments() {
        List<String> all = new ArrayList<>(CommandLine.of(arguments));
        if (isSmoke()) {
            all.add(Smoke.ARGUMENT);
        }
        return all;
    }

    private List<Path> classPath() {
        try {
            return project.getRuntimeClasspathElements().stream().map(Path::of).toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new IllegalStateException("the goal asks for resolved dependencies", e);
        }
    }
}
