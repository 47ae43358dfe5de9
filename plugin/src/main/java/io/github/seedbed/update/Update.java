package io.github.seedbed.update;

import io.github.seedbed.git.GitProject;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Answers;
import io.github.seedbed.template.OwnFiles;
import io.github.seedbed.template.ProjectOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    public UpdatePlan plan(Templates templates, String version) throws IOException {
        return plan(templates, render(templates, version()), version);
    }

    private UpdatePlan plan(Templates templates, TemplateTree from, String version) throws IOException {
        TemplateTree to = render(templates, version);
        ProjectPom pom = ProjectPom.of(basedir);
        return UpdatePlan.of(pom.baseWithParent(from), pom.withoutParent(from, to), basedir);
    }

    private Drift drift(Templates templates, TemplateTree from, OwnFiles own) throws IOException {
        TemplateTree base = ProjectPom.of(basedir).baseWithParent(from);
        return Drift.of(base, basedir, origin.own().and(own), templates);
    }

    /**
     * Says how the project stands to its template.
     *
     * @param own what is the owner's, beyond what template and project say
     * @param to the version that an update would lead to; empty for the newest
     */
    public Standing standing(Templates templates, OwnFiles own, Optional<String> to) throws IOException {
        TemplateTree from = render(templates, version());
        Drift drift = drift(templates, from, own);
        String newest = newest(templates, to);
        Optional<Parent> parent = Parent.of(ProjectPom.of(basedir).text());
        Optional<String> newestParent =
                parent.flatMap(present -> templates.newer(present.artifact(), present.version()));
        Optional<UpdatePlan> plan =
                newest.equals(version()) ? Optional.empty() : Optional.of(plan(templates, from, newest));
        return new Standing(template(), version(), newest, parent, newestParent, drift, plan);
    }

    /**
     * Returns the version that an update leads to.
     *
     * @param to what was asked for; empty for the newest that there is, but never an older one than the present
     */
    public String newest(Templates templates, Optional<String> to) {
        return to.or(() -> templates.newer(template(), version())).orElse(version());
    }

    /** The note of the origin is the template's, but for the line in it that is the project's. */
    private TemplateTree render(Templates templates, String version) throws IOException {
        TemplateTree tree = templates.render(template(), version, answers());
        byte[] note = tree.files().get(ProjectOrigin.FILE);
        return note == null
                ? tree
                : tree.with(
                        ProjectOrigin.FILE,
                        ProjectOrigin.kept(note, Files.readAllBytes(basedir.resolve(ProjectOrigin.FILE))));
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
