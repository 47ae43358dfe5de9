package io.github.seedbed.maven;

import io.github.seedbed.javadoc.MissingJavadoc;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a first version of the Javadoc that the lint misses: of public types, methods and constructors without any.
 * What names and signatures say is in it; complete it with shapes, units and ranges. Nothing else is changed:
 * {@code mvn seedbed:javadoc}.
 */
@Mojo(name = "javadoc", threadSafe = true)
public final class JavadocMojo extends ProjectMojo {
    /** Where the sources are. */
    @Parameter(defaultValue = "${project.build.sourceDirectory}", readonly = true)
    private String sources;

    @Override
    protected void run() throws IOException {
        new MissingJavadoc(Path.of(sources), getLog()::info).write();
    }
}
