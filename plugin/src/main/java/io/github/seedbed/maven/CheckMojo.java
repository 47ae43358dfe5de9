package io.github.seedbed.maven;

import io.github.seedbed.check.AssembledBundle;
import io.github.seedbed.check.BundleCheck;
import io.github.seedbed.check.CheckHtml;
import io.github.seedbed.check.CheckReport;
import io.github.seedbed.check.CheckSarif;
import io.github.seedbed.check.Level;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists everything that is missing or inconsistent in {@code target/bundle}, grouped by who must act (developer, domain
 * expert, project lead), each with file, line and what to do: files and digests; the front matter, metrics, links,
 * sections and placeholders of the documents; citation, licences, secrets; the description of the data; the thresholds
 * of {@code experiment.yaml}. The same stands in {@code target/check.html}, for people, and in
 * {@code target/check.sarif}, for editors and code hosts. Alone: {@code mvn compile seedbed:train seedbed:card
 * seedbed:check}.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ProjectMojo {
    /**
     * Rules that need not hold, each with the reason, which the card then shows.
     *
     * <pre>{@code
     * <waivers>
     *   <links-resolve>The page lies behind a login</links-resolve>
     * </waivers>
     * }</pre>
     *
     * <p>Write them into the plugin's own {@code <configuration>}, for {@code card} reads them too.
     */
    @Parameter
    private Map<String, String> waivers = new TreeMap<>();

    /**
     * Whether this build is for publishing: then open prompts fail it. The profile {@code release} sets it; alone:
     * {@code -Dseedbed.release}.
     */
    @Parameter(property = "seedbed.release", defaultValue = "false")
    private boolean release;

    @Override
    protected void run() throws IOException {
        Path bundle = target().resolve("bundle");
        CheckReport all = BundleCheck.of(new AssembledBundle(basedir(), bundle, pom(), waivers));
        CheckReport report = release ? all.forRelease() : all;
        Files.write(target().resolve("check.html"), CheckHtml.of(report, project.getName()));
        Files.write(target().resolve("check.sarif"), CheckSarif.of(report));
        report.of(Level.WARNING)
                .forEach(warning -> getLog().warn(warning.problem().toString()));
        ProblemException.throwIfAny(report.problems());
        getLog().info("Checked: " + basedir().relativize(bundle) + " is complete and consistent");
        report.open().stream().flatMap(String::lines).forEach(getLog()::info);
    }
}
