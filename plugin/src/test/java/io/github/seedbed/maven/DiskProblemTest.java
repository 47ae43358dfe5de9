package io.github.seedbed.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class DiskProblemTest {
    @Test
    void saysWhatAPersonCanMend() {
        assertThat(DiskProblem.of(new IOException("No space left on device")).orElseThrow())
                .hasToString("""
                        The disk is full
                          why:   there was no room for what had to be written; what was there before is still there
                          do:    make room, then run the same command again""");
        assertThat(DiskProblem.of(new AccessDeniedException("target/bundle")).orElseThrow())
                .hasToString("""
                        A file may not be read or written
                          where: target/bundle
                          why:   its permissions, or those of its folder, forbid it to this user
                          do:    chmod u+rwX the file and its folder; if another user built here (root in a container?): chown them""");
        assertThat(DiskProblem.of(new FileSystemException("target/x", null, "Read-only file system"))
                        .orElseThrow()
                        .where())
                .isEqualTo("target/x");
        assertThat(DiskProblem.of(new IOException("broken pipe"))).isEmpty();
    }
}
