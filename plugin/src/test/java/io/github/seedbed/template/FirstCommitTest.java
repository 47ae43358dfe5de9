package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FirstCommitTest {
    @TempDir
    Path scratch;

    @Test
    void everythingIsInOneCommitOnMain() throws Exception {
        Sample.put(scratch, "mvnw", "echo\n");
        Permissions.executable(scratch.resolve("mvnw"));
        Sample.put(scratch, ".gitignore", "target/\n");
        Sample.put(scratch, "target/x", "x");

        commit("[user]\nname = Ada\nemail = ada@example.org\n").of(scratch, "a:b:c");

        try (Git git = Git.open(scratch.toFile())) {
            RevCommit commit = git.log().call().iterator().next();
            assertThat(git.getRepository().getBranch()).isEqualTo("main");
            assertThat(git.status().call().isClean()).isTrue();
            assertThat(commit.getParentCount()).isZero();
            assertThat(commit.getAuthorIdent().toExternalString()).startsWith("Ada <ada@example.org>");
            assertThat(commit.getFullMessage()).isEqualTo("Start from a:b:c\n");
            assertThat(mode(git, commit, "mvnw")).isEqualTo(FileMode.EXECUTABLE_FILE);
            assertThat(mode(git, commit, ".gitignore")).isEqualTo(FileMode.REGULAR_FILE);
            assertThat(TreeWalk.forPath(git.getRepository(), "target/x", commit.getTree()))
                    .isNull();
        }
        // What JGit measures of the file system is noted in no file of the user's
        FileBasedConfig noted = (FileBasedConfig) SystemReader.getInstance().getJGitConfig();
        assertThat(noted.getFile()).isNull();
    }

    @Test
    void strangerIsToldHowToIntroduceThemselves() {
        assertThatThrownBy(() -> commit(""))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The first commit would have no author
                          where: -Dgit
                          why:   git does not know your name or your mail address
                          do:    tell git who you are:
                                 git config --global user.name "Your Name"
                                 git config --global user.email you@example.org""");
    }

    @Test
    void onlyTheMissingHalfIsAskedFor() {
        assertThatThrownBy(() -> commit("[user]\nname = Ada\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageNotContaining("user.name")
                .hasMessageContaining("git config --global user.email you@example.org");
    }

    private static FileMode mode(Git git, RevCommit commit, String name) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(git.getRepository(), name, commit.getTree())) {
            return walk.getFileMode();
        }
    }

    private static FirstCommit commit(String settings) throws ConfigInvalidException {
        Config config = new Config();
        config.fromText(settings);
        return FirstCommit.by(config, variable -> null);
    }
}
