package io.github.seedbed.maven.template;

import io.github.seedbed.fleet.Fleet;
import io.github.seedbed.fleet.FleetReport;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.OwnFiles;
import io.github.seedbed.update.Parent;
import io.github.seedbed.update.Standing;
import io.github.seedbed.update.Update;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says how the project differs from the template that it was made from, but for what is its owner's (code, data,
 * documents, settings): files, properties of the build that it overrides, gates that it switches off or waives. Then
 * what an update to the newest version would do. {@code mvn seedbed:diff}
 *
 * <p>In a folder of many projects, one table of all, which is also written to {@code target/fleet/fleet.html} and
 * {@code fleet.json}:
 *
 * <pre>mvn io.github.seedbed:seedbed-maven-plugin:VERSION:diff -Drepos=FOLDER</pre>
 */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends TemplateMojo {
    /** Fails if something differs, or a newer version of template or parent is there: {@code -Dstrict}, for CI. */
    @Parameter(property = "strict", defaultValue = "false")
    private boolean strict;

    /**
     * Further files that are the owner's, as patterns such as {@code .github/**} or {@code pom.xml#seedbed.coverage},
     * in the plugin's {@code <configuration>} or after {@code -Down=}. The line {@code own.project=} in
     * {@code .mvn/seedbed.properties} says the same for good.
     */
    @Parameter(property = "own")
    private List<String> own;

    /** A folder with the checkouts of many projects, to look at each of them: {@code -Drepos=FOLDER}. */
    @Parameter(property = "repos")
    private String repos;

    @Override
    protected void run() throws IOException {
        OwnFiles more = OwnFiles.of(String.join(",", own == null ? List.of() : own), "-Down");
        if (repos != null) {
            all(more);
        } else {
            one(more);
        }
    }

    private void all(OwnFiles more) throws IOException {
        Path start = Path.of(start());
        Fleet fleet = Fleet.of(start.resolve(repos), templates("diff -Drepos=" + repos), more, to());
        FleetReport report = new FleetReport(fleet);
        report.lines().forEach(getLog()::info);
        report.write(start.resolve("target/fleet"));
        getLog().info("Written: target/fleet/fleet.html, fleet.json");
        if (strict && fleet.behind() > 0) {
            throw new ProblemException(new Problem(
                    "Projects are not what their templates say",
                    "-Drepos=" + repos,
                    fleet.behind() + " of " + fleet.members().size() + " projects",
                    "in each: mvn seedbed:diff, and mvn seedbed:update"));
        }
    }

    private void one(OwnFiles more) throws IOException {
        if (project.getFile() == null) {
            throw new ProblemException(new Problem(
                    "There is no project here",
                    "pom.xml",
                    "a project is held against its template in its own folder",
                    "go to the project's folder, or name a folder of many: -Drepos=FOLDER"));
        }
        Standing standing = Update.of(basedir()).standing(templates("diff"), more, to());
        String present = standing.template() + ":" + standing.version();
        getLog().info(standing.drift().isEmpty() ? "As in " + present : "Differs from " + present + ":");
        standing.drift().lines().forEach(getLog()::info);
        standing.newestParent().ifPresent(newest -> {
            Parent parent = standing.parent().orElseThrow();
            getLog().info("Of the parent " + parent.artifact() + ":" + parent.version() + " there is " + newest);
        });
        standing.plan().ifPresent(plan -> {
            getLog().info("An update to " + standing.newest() + " would do this (mvn seedbed:update):");
            plan.lines().forEach(getLog()::info);
        });
        if (strict && !standing.isGood()) {
            throw new ProblemException(new Problem(
                    "The project is not what its template says",
                    present,
                    String.join("; ", reasons(standing)),
                    (standing.isBehind() || standing.hasOldParent() ? "mvn seedbed:update" : "undo the change")
                            + ", or say that it is yours: own.project= in .mvn/seedbed.properties"));
        }
    }

    private static List<String> reasons(Standing standing) {
        List<String> reasons = new ArrayList<>();
        if (!standing.drift().isEmpty()) {
            reasons.add(standing.drift().deviations().size() + " deviations");
        }
        if (standing.isBehind()) {
            reasons.add("version " + standing.newest() + " is there");
        }
        standing.newestParent().ifPresent(newest -> reasons.add("version " + newest + " of the parent is there"));
        return reasons;
    }
}
