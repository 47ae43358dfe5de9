package io.github.seedbed.maven;

import io.github.seedbed.citation.PomFacts;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.train.Smoke;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** A goal that runs inside a project: what people can fix fails the build, all else is an error with its cause. */
public abstract class ProjectMojo extends AbstractMojo {
    /** The project. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    protected MavenProject project;

    /** Skips all Seedbed goals in this build: {@code -Dseedbed.skip}. */
    @Parameter(property = "seedbed.skip", defaultValue = "false")
    private boolean skip;

    /**
     * Whether a project with a section {@code smoke} in {@code experiment.yaml} trains the short run that it describes,
     * in {@code target/smoke}. {@code -Dseedbed.smoke=false}, which the profile {@code release} sets, trains the full
     * one, in {@code target/run}; only that one is ever attached.
     */
    @Parameter(property = "seedbed.smoke", defaultValue = "true")
    private boolean smoke;

    /** Runs the goal. */
    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: seedbed.skip is set");
            return;
        }
        try {
            run();
        } catch (ProblemException e) {
            // On a line of its own: Maven writes the names of goal and project before it
            throw new MojoFailureException("\n" + e.getMessage());
        } catch (IOException e) {
            Optional<Problem> problem = DiskProblem.of(e);
            if (problem.isPresent()) {
                throw new MojoFailureException("\n" + problem.get());
            }
            throw new MojoExecutionException(e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted", e);
        }
    }

    /**
     * Does what the goal is for.
     *
     * @throws ProblemException for what a person can fix
     * @throws IOException for what a person cannot
     * @throws InterruptedException if the build is ended meanwhile
     */
    protected abstract void run() throws IOException, InterruptedException;

    /** Returns what a citation repeats of the POM. */
    protected PomFacts pom() {
        return new OwnPom(project).facts();
    }

    /** Returns the project's folder. */
    protected Path basedir() {
        return project.getBasedir().toPath();
    }

    /** Returns the project's {@code target}, or {@code target/smoke} for a smoke run. */
    protected Path target() {
        Path target = Path.of(project.getBuild().getDirectory());
        return isSmoke() ? Smoke.target(target) : target;
    }

    /** Returns whether this build is about the short training. */
    protected boolean isSmoke() {
        return smoke && Smoke.isIn(basedir());
    }
}
