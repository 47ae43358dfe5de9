package io.github.seedbed.maven;

import io.github.seedbed.card.ProjectFacts;
import io.github.seedbed.demo.Demo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes {@code target/demo}, a page on which people try the model: it computes the answers in the browser, shows how
 * far they can be trusted and what would change them, and scores CSV files. {@code demo.html} is one file, opened by a
 * double click and without a network; the folder as a whole is for a server of files, such as a static Space of the Hub
 * or GitHub Pages. After {@code mvn verify}: {@code mvn seedbed:demo}
 */
@Mojo(name = "demo", threadSafe = true)
public final class DemoMojo extends ProjectMojo {
    @Override
    protected void run() throws IOException {
        ProjectFacts facts = new ProjectFacts(
                project.getName(),
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                Objects.requireNonNullElse(project.getDescription(), ""));
        Optional<Path> page = new Demo(target(), facts).write();
        getLog().info("For a server of files: " + shown(target().resolve("demo")));
        getLog().info(page.map(file -> "To open it: " + shown(file))
                .orElse("The model is too large for a page that is one file: serve the folder"));
    }

    private String shown(Path path) {
        return basedir().relativize(path).toString().replace('\\', '/');
    }
}
