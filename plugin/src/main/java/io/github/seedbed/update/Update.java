package io.github.seedbed.update;

import io.github.seedbed.git.GitProject;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Answers;
import io.github.seedbed.template.ProjectOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;

/** Plans the way of a project from the version of the template that it was made from to another one. */
public final class Update {
    private static final int SHOWN = 5;

    private final Path basedir;
    private final ProjectOrigin origin;

    /** Fills a version of a template in. */
    @FunctionalInterface
    public interface Renderer {
        /**
         * Renders.
         *
         * @param template groupId and artifactId
         * @param version of the template
         * @param answers to fill in
         * @throws IOException if it cannot be written
         */
        TemplateTree render(String template, String version, Answers answers) throws IOException;
    }

    private Update(Path basedir, ProjectOrigin origin) {
        this.basedir = basedir;
        this.origin = origin;
    }

    /**
     * Reads what a project was made from.
     *
     * @throws ProblemException if it does not say so
     */
    public static Update of(Path basedir) throws IOException {
        ProjectOrigin origin = ProjectOrigin.of(basedir)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The project does not say what it was made from",
                        ProjectOrigin.FILE,
                        "there is no such file",
                        "restore it: git log " + ProjectOrigin.FILE + " says when it was deleted; a project that no"
                                + " template made cannot be updated")));
        return new Update(basedir, origin);
    }

    /** Returns groupId and artifactId of the template. */
    public String template() {
        return origin.template().substring(0, origin.template().lastIndexOf(':'));
    }

    /** Returns the version of the template that the project was made from, or updated to. */
    public String version() {
        return origin.template().substring(origin.template().lastIndexOf(':') + 1);
    }

    /**
     * Refuses to mix an update with other changes: it could not be looked at or undone.
     *
     * @throws ProblemException if the work tree has changes, or there is no repository
     */
    public void requireCleanTree() throws IOException {
        Optional<GitProject> project = GitProject.of(basedir);
        if (project.isEmpty()) {
            throw refused("the project is in no git repository", "git init, git add --all, git commit; then again");
        }
        try (GitProject opened = project.get();
                Git git = new Git(opened.repository())) {
            Status status = opened.below().isEmpty()
                    ? git.status().call()
                    : git.status().addPath(opened.below()).call();
            TreeSet<String> changed = new TreeSet<>(status.getUncommittedChanges());
            changed.addAll(status.getUntracked());
            if (!changed.isEmpty()) {
                String first = changed.stream().limit(SHOWN).collect(Collectors.joining(", "));
                throw refused(
                        "not committed: " + first
                                + (changed.size() > SHOWN ? " and " + (changed.size() - SHOWN) + " more" : ""),
                        "git commit or git stash --all; then again");
            }
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    private static ProblemException refused(String why, String action) {
        return new ProblemException(new Problem(
                "An update needs a clean work tree: it could not be looked at or undone otherwise",
                "git status",
                why,
                action));
    }

    /**
     * Plans the update.
     *
     * @param version of the template that the project shall have
     * @throws IOException if a file cannot be read
     */
    public UpdatePlan plan(Renderer renderer, String version) throws IOException {
        Answers answers = answers();
        TemplateTree from = renderer.render(template(), version(), answers);
        TemplateTree to = renderer.render(template(), version, answers);
        ProjectPom pom = ProjectPom.of(basedir);
        return UpdatePlan.of(pom.baseWithParent(from), pom.withoutParent(from, to), basedir);
    }

    /**
     * Says how the project differs from its template.
     *
     * @param own patterns of files that are the owner's
     */
    public Drift drift(Renderer renderer, List<String> own) throws IOException {
        TemplateTree from = renderer.render(template(), version(), answers());
        return Drift.of(ProjectPom.of(basedir).baseWithParent(from), basedir, own);
    }

    /** A package that the owner renamed in an IDE is the one that files are looked for in. */
    private Answers answers() throws IOException {
        Answers answers = origin.answers();
        Optional<String> packageName = ProjectPom.of(basedir).packageName();
        Path classes = basedir.resolve("src/main/java");
        boolean moved = !Files.isDirectory(classes.resolve(answers.packageName().replace('.', '/')));
        boolean isThere = packageName.isPresent()
                && Files.isDirectory(classes.resolve(packageName.get().replace('.', '/')));
        return moved && isThere
                ? new Answers(answers.groupId(), answers.artifactId(), answers.version(), packageName.get())
                : answers;
    }
}
