package io.github.seedbed.history;

import io.github.seedbed.git.GitProject;
import io.github.seedbed.lock.LockEntry;
import io.github.seedbed.lock.ModelLock;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The models that led to the present commit, the oldest first.
 *
 * @param models in the order in which they were accepted
 * @param unreadable the commits whose lock this version cannot read
 */
public record ModelHistory(List<AcceptedModel> models, List<String> unreadable) {
    /**
     * Reads the history of a project.
     *
     * @param basedir the project's folder
     * @param kind of run, see {@link ModelLock#kind}
     * @param architecture of the processor, such as {@code x86_64}
     * @throws ProblemException if no model was ever accepted, or there is no repository
     * @throws IOException if the repository cannot be read
     */
    public static ModelHistory of(Path basedir, String kind, String architecture) throws IOException {
        Optional<GitProject> project = GitProject.of(basedir);
        if (project.isEmpty()) {
            throw none("the project is in no git repository", "git init, and commit model.lock");
        }
        try (GitProject opened = project.get()) {
            ModelHistory history = new Reader(opened, kind, architecture).read();
            if (history.models.isEmpty()) {
                String what = kind.equals(ModelLock.kind(true)) ? "smoke run on " : "run on ";
                throw none(
                        "no commit up to the present one has a model.lock with a " + what + architecture
                                + (history.unreadable.isEmpty()
                                        ? ""
                                        : " that can be read (" + String.join(", ", history.unreadable) + ")"),
                        "mvn compile seedbed:train seedbed:lock, and commit model.lock");
            }
            return history;
        }
    }

    private static ProblemException none(String why, String action) {
        return new ProblemException(new Problem("There is no model in the history", ModelLock.FILE, why, action));
    }

    /**
     * Returns one of the models.
     *
     * @param name its number, counted from 1, or the beginning of its commit's id
     * @throws ProblemException if there is none of that name
     */
    AcceptedModel model(String name) {
        for (int i = 0; i < models.size(); i++) {
            if (name.equals(String.valueOf(i + 1))
                    || name.length() > 3 && models.get(i).commit().startsWith(name)) {
                return models.get(i);
            }
        }
        throw new ProblemException(new Problem(
                "There is no such model",
                "-Dversions",
                "\"" + name + "\" is neither a number from 1 to " + models.size()
                        + " nor the beginning of a commit's id",
                "mvn seedbed:history lists the models; then, for example: -Dversions=1," + models.size()));
    }

    /** Goes through the commits that change the lock, without those of branches that were merged unchanged. */
    private static final class Reader {
        private final Repository repository;
        private final GitProject project;
        private final String kind;
        private final String architecture;
        private final List<AcceptedModel> models = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();
        private Optional<RevTree> before = Optional.empty();

        Reader(GitProject project, String kind, String architecture) {
            this.repository = project.repository();
            this.project = project;
            this.kind = kind;
            this.architecture = architecture;
        }

        ModelHistory read() throws IOException {
            Optional<ObjectId> head = Optional.ofNullable(repository.resolve(Constants.HEAD));
            if (head.isPresent()) {
                try (RevWalk commits = new RevWalk(repository)) {
                    commits.setTreeFilter(
                            AndTreeFilter.create(PathFilter.create(project.path(ModelLock.FILE)), TreeFilter.ANY_DIFF));
                    commits.sort(RevSort.TOPO);
                    commits.sort(RevSort.REVERSE, true);
                    commits.markStart(commits.parseCommit(head.get()));
                    for (RevCommit commit : commits) {
                        read(commit);
                    }
                }
            }
            return new ModelHistory(List.copyOf(models), List.copyOf(unreadable));
        }

        private void read(RevCommit commit) throws IOException {
            try (TreeWalk lock = TreeWalk.forPath(repository, project.path(ModelLock.FILE), commit.getTree())) {
                if (lock != null) {
                    byte[] bytes = repository.open(lock.getObjectId(0)).getBytes();
                    Optional<LockEntry> entry = ModelLock.of(bytes).entry(kind, architecture);
                    if (entry.isPresent()) {
                        add(commit, entry.get());
                    }
                }
            } catch (ProblemException e) {
                unreadable.add(commit.name().substring(0, AcceptedModel.SHORT));
            }
        }

        /** A lock that only says on which other JDK the same bytes were seen accepts no other model. */
        private void add(RevCommit commit, LockEntry entry) throws IOException {
            boolean isSame = !models.isEmpty()
                    && models.get(models.size() - 1).entry().files().equals(entry.files());
            if (!isSame) {
                models.add(new AcceptedModel(
                        commit.name(),
                        commit.getAuthorIdent()
                                .getWhenAsInstant()
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate(),
                        commit.getAuthorIdent().getName(),
                        commit.getShortMessage(),
                        changed(commit.getTree()),
                        entry));
                before = Optional.of(commit.getTree());
            }
        }

        private SortedSet<String> changed(RevTree now) throws IOException {
            SortedSet<String> changed = new TreeSet<>();
            if (before.isPresent()) {
                try (TreeWalk files = new TreeWalk(repository)) {
                    files.addTree(before.get());
                    files.addTree(now);
                    files.setRecursive(true);
                    files.setFilter(
                            project.below().isEmpty()
                                    ? TreeFilter.ANY_DIFF
                                    : AndTreeFilter.create(PathFilter.create(project.below()), TreeFilter.ANY_DIFF));
                    while (files.next()) {
                        part(files.getPathString().substring(project.path("").length()))
                                .ifPresent(changed::add);
                    }
                }
            }
            return changed;
        }

        /** Of all files only those that a training depends on. */
        private static Optional<String> part(String file) {
            if (file.startsWith("src/main/")) {
                return Optional.of("code");
            }
            if (file.startsWith("data/")) {
                return Optional.of("data");
            }
            return switch (file) {
                case "experiment.yaml" -> Optional.of("settings");
                case "pom.xml" -> Optional.of("pom.xml");
                default -> Optional.empty();
            };
        }
    }
}
