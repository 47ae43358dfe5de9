package io.github.seedbed.maven;

import io.github.seedbed.lock.LockedRun;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Accepts the model in {@code target/run}: tells metric by metric what changes, then writes digests and metrics into
 * {@code model.lock}, which is to be committed. From then on {@code mvn verify} fails when the model changes, and tells
 * the same. {@code mvn seedbed:lock} after a red {@code mvn verify}; or {@code mvn compile seedbed:train seedbed:lock}.
 */
@Mojo(name = "lock", threadSafe = true)
public final class LockMojo extends ProjectMojo {
    @Override
    protected void run() throws IOException {
        new LockedRun(basedir(), target(), getLog()::info).accept();
    }
}
