package io.github.seedbed.template;

import io.github.seedbed.git.QuietGit;
import io.github.seedbed.maven.template.Wrapper;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.SystemReader;

/** Puts a new project under version control: branch main, one commit with everything in it. */
public final class FirstCommit {
    private final String name;
    private final String email;

    private FirstCommit(String name, String email) {
        this.name = name;
        this.email = email;
    }

    /**
     * Prepares a commit by somebody.
     *
     * @param name of a person
     * @param email of the same
     */
    public static FirstCommit by(String name, String email) {
        return new FirstCommit(name, email);
    }

    /**
     * Prepares a commit by whoever git knows as the user of this machine.
     *
     * @throws ProblemException if git knows nobody
     */
    public static FirstCommit byUser() throws IOException {
        try {
            SystemReader system = SystemReader.getInstance();
            return by(system.getUserConfig(), system::getenv);
        } catch (ConfigInvalidException e) {
            throw new ProblemException(
                    new Problem("git's settings cannot be read", "-Dgit", e.getMessage(), "run: git config --list"), e);
        }
    }

    /**
     * Prepares a commit.
     *
     * @param settings git's settings
     * @param environment looks up a variable, which takes precedence; null where there is none
     * @throws ProblemException if nobody is named: a commit by "root@localhost" helps no one
     */
    static FirstCommit by(Config settings, UnaryOperator<String> environment) {
        String name = first(environment.apply("GIT_AUTHOR_NAME"), settings.getString("user", null, "name"));
        String email = first(environment.apply("GIT_AUTHOR_EMAIL"), settings.getString("user", null, "email"));
        List<String> commands = new ArrayList<>();
        if (name.isEmpty()) {
            commands.add("git config --global user.name \"Your Name\"");
        }
        if (email.isEmpty()) {
            commands.add("git config --global user.email you@example.org");
        }
        if (!commands.isEmpty()) {
            throw new ProblemException(unknown(commands));
        }
        return new FirstCommit(name, email);
    }

    /** Makes the repository and the commit. */
    public void of(Path project, String origin) throws IOException {
        QuietGit.install(project);
        try (Git git = Git.init()
                .setDirectory(project.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            makeExecutable(git.getRepository());
            PersonIdent person = new PersonIdent(name, email);
            git.commit()
                    .setAuthor(person)
                    .setCommitter(person)
                    .setMessage("Start from " + origin + "\n")
                    .setSign(false)
                    .call();
        } catch (GitAPIException e) {
            throw new IOException("The first commit could not be made", e);
        }
    }

    /** In the index too, since Windows' file systems know no such bit. */
    private static void makeExecutable(Repository repository) throws IOException {
        DirCache index = repository.lockDirCache();
        DirCacheEditor editor = index.editor();
        if (index.getEntry(Wrapper.UNIX_SCRIPT) != null) {
            editor.add(new DirCacheEditor.PathEdit(Wrapper.UNIX_SCRIPT) {
                @Override
                public void apply(DirCacheEntry entry) {
                    entry.setFileMode(FileMode.EXECUTABLE_FILE);
                }
            });
        }
        editor.commit();
    }

    private static Problem unknown(List<String> commands) {
        return new Problem(
                "The first commit would have no author",
                "-Dgit",
                "git does not know your name or your mail address",
                "tell git who you are:\n" + String.join("\n", commands));
    }

    private static String first(String... values) {
        return Stream.of(values)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse("");
    }
}
