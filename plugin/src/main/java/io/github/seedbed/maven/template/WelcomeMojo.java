package io.github.seedbed.maven.template;

import io.github.seedbed.template.Console;
import io.github.seedbed.template.Welcome;
import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Says where a project was generated and which three commands come next. Used by Seedbed's own build. */
@Mojo(name = "welcome", threadSafe = true)
public final class WelcomeMojo extends AbstractMojo {
    /** The folder in which the project's folder is. */
    @Parameter(property = "outputDirectory", required = true)
    private File outputDirectory;

    /** The project's name, and the name of its folder. Example: my-model */
    @Parameter(property = "artifactId", required = true)
    private String artifactId;

    @Override
    public void execute() {
        Console.print(Welcome.text(outputDirectory.toPath().resolve(artifactId).normalize()));
    }
}
