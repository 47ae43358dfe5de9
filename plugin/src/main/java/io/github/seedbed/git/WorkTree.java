package io.github.seedbed.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The files of a project, next to what git holds.
 *
 * @param commit that is checked out; empty if there is none yet
 * @param changes paths in the repository of all that it does not hold, sorted
 */
public record WorkTree(Optional<String> commit, SortedSet<String> changes) {
    /**
     * Looks at a project.
     *
     * @param basedir its folder
     * @param except names of files in that folder that do not count
     * @return empty if there is no repository
     * @throws IOException if it cannot be read
     */
    public static Optional<WorkTree> of(Path basedir, String... except) throws IOException {
        Optional<GitProject> found = GitProject.of(basedir);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (GitProject project = found.get();
                Git git = new Git(project.repository())) {
            StatusCommand command = git.status();
            Status status = (project.below().isEmpty() ? command : command.addPath(project.below())).call();
            SortedSet<String> changes = new TreeSet<>(status.getUncommittedChanges());
            changes.addAll(status.getUntracked());
            changes.addAll(status.getConflicting());
            for (String name : except) {
                changes.remove(project.path(name));
            }
            Optional<String> commit = Optional.ofNullable(project.repository().resolve(Constants.HEAD))
                    .map(ObjectId::name);
            return Optional.of(new WorkTree(commit, changes));
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }
}
