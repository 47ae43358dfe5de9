package io.github.seedbed.maven.template;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.AnswerChecks;
import io.github.seedbed.template.Answers;
import io.github.seedbed.template.FirstCommit;
import io.github.seedbed.template.KnownTemplates;
import io.github.seedbed.template.Target;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/** Makes a project: checks everything, then writes everything. */
public final class NewProject {
    private final ArchetypeLibrary library;
    private final Function<String, Path> resolver;

    /**
     * What was asked for.
     *
     * @param answers the four answers; artifactId may be null
     * @param template the name of a template
     * @param archetype coordinates of somebody else's archetype, in place of the template
     * @param outputDirectory the folder in which the project's folder shall be
     * @param git whether to make the first commit
     * @param allowScript whether the archetype may run a script
     * @param given every property of the command line, for what a foreign archetype asks
     */
    public record Request(
            Answers answers,
            String template,
            Optional<String> archetype,
            String outputDirectory,
            boolean git,
            boolean allowScript,
            Map<String, String> given) {}

    /**
     * Takes what generates.
     *
     * @param library turns an archetype into a project
     * @param resolver coordinates of an archetype to its jar
     */
    public NewProject(ArchetypeLibrary library, Function<String, Path> resolver) {
        this.library = library;
        this.resolver = resolver;
    }

    /**
     * Makes the project.
     *
     * @param version of the templates that come with Seedbed
     * @return its folder
     * @throws ProblemException with all that is wrong; nothing was written then
     * @throws IOException if a file cannot be written; nothing is left behind then
     */
    public Path make(Request request, String version) throws IOException {
        Target target = checked(request);
        Optional<FirstCommit> commit = request.git() ? Optional.of(FirstCommit.byUser()) : Optional.empty();
        String origin = request.archetype().orElseGet(() -> KnownTemplates.archetype(request.template(), version));
        ArchetypeJar archetype = new ArchetypeJar(origin, resolver.apply(origin));
        if (!request.allowScript()) {
            archetype.refuseScript();
        }
        Properties properties = archetype.properties(library, request.answers(), request.given());
        archetype.check(library, properties, request.allowScript());
        new Generation(library, archetype, properties).into(target, project -> {
            if (commit.isPresent()) {
                commit.get().of(project, origin);
            }
        });
        return target.folder();
    }

    private static Target checked(Request request) throws IOException {
        List<Problem> problems = new ArrayList<>(AnswerChecks.problems(request.answers()));
        request.archetype()
                .map(NewProject::coordinatesProblem)
                .orElseGet(() -> KnownTemplates.problem(request.template()))
                .ifPresent(problems::add);
        Optional<Path> parent = folder(request.outputDirectory(), problems);
        String name = request.answers().artifactId();
        if (parent.isPresent()) {
            problems.addAll(placeProblems(parent.get(), name));
        }
        ProblemException.throwIfAny(problems);
        return new Target(parent.orElseThrow(), name);
    }

    /** A name that cannot be one must not be looked for: it could lead anywhere. */
    private static List<Problem> placeProblems(Path parent, String name) throws IOException {
        return AnswerChecks.artifactIdProblems(name).isEmpty()
                ? new Target(parent, name).problems()
                : Target.parentProblems(parent);
    }

    private static Optional<Problem> coordinatesProblem(String archetype) {
        return archetype.matches("[^:\\s]+:[^:\\s]+:[^:\\s]+")
                ? Optional.empty()
                : Optional.of(new Problem(
                        "These are not coordinates of an archetype",
                        "-Darchetype=" + archetype,
                        "an archetype has a groupId, an artifactId and a version, with colons between them",
                        "say, for example: -Darchetype=com.example:house-archetype:1.0"));
    }

    private static Optional<Path> folder(String name, List<Problem> problems) {
        try {
            return Optional.of(Path.of(name).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            problems.add(new Problem(
                    "The output folder has no valid name",
                    "-DoutputDirectory",
                    e.getReason(),
                    "name another folder: -DoutputDirectory=<folder>"));
            return Optional.empty();
        }
    }
}
