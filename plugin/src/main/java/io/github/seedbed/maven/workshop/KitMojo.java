package io.github.seedbed.maven.workshop;

import io.github.seedbed.kit.Handouts;
import io.github.seedbed.kit.Kit;
import io.github.seedbed.kit.KitRepository;
import io.github.seedbed.maven.ChildMaven;
import io.github.seedbed.maven.ProjectMojo;
import io.github.seedbed.maven.template.Artifacts;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.workshop.Exercises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.rtinfo.RuntimeInformation;
import org.eclipse.aether.RepositorySystem;

/**
 * Makes the kit of a workshop: a folder and a zip with Maven, a repository that holds what every exercise needs, and
 * the pages, so that learners need a JDK and no network. Does all exercises once to record what they take, each broken
 * and solved, which needs a network and some minutes.
 *
 * <pre>mvn io.github.seedbed:seedbed-maven-plugin:VERSION:kit</pre>
 */
@Mojo(name = "kit", requiresProject = false, threadSafe = true)
public final class KitMojo extends ProjectMojo {
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_NAMED = 6;

    /** The folder to write, which does not exist yet; the zip gets its name. Example: {@code -Dkit=/tmp/kit} */
    @Parameter(property = "kit", defaultValue = "seedbed-kit")
    private String kit;

    /** The version of Maven in it, by default the one that runs. Example: {@code -DmavenVersion=3.9.16} */
    @Parameter(property = "mavenVersion")
    private String mavenVersion;

    /**
     * The homes of more JDKs that learners have, separated by commas: on 21 and newer the compiler takes more plugins.
     */
    @Parameter(property = "jdks")
    private List<String> jdks;

    /** The language of pages, tasks and hints in it: the name of a folder of {@code docs/workshop}. */
    @Parameter(property = "seedbed.language", defaultValue = Exercises.ENGLISH)
    private String language;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    @Inject
    private RepositorySystem system;

    @Inject
    private RuntimeInformation maven;

    @Override
    protected void run() throws IOException, InterruptedException {
        Kit made = new Kit(Path.of(session.getExecutionRootDirectory())
                .resolve(kit)
                .toAbsolutePath()
                .normalize());
        // Before anything is written: ends if there is no such language
        Exercises.shipped(language);
        made.begin();
        Handouts.write(made.pages(), language);
        String version = mavenVersion == null ? maven.getMavenVersion() : mavenVersion;
        made.unpackMaven(Artifacts.of(system, session).resolve("org.apache.maven:apache-maven:zip:bin:" + version));
        made.copySeedbed(Path.of(session.getLocalRepository().getBasedir()));
        made.nameGoals();
        for (Path jdk : jdks()) {
            record(made, jdk);
        }
        made.complete(language);
        report(made);
    }

    private List<Path> jdks() {
        List<Path> all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        (jdks == null ? List.<String>of() : jdks).forEach(jdk -> all.add(Path.of(jdk.strip())));
        return all;
    }

    private void record(Kit made, Path jdk) throws IOException, InterruptedException {
        Path room = Files.createTempDirectory("seedbed-kit");
        List<String> arguments = new ArrayList<>(ChildMaven.settings(session));
        arguments.add("--no-transfer-progress");
        arguments.add("-Dmaven.repo.local=" + made.repository());
        ChildMaven child = new ChildMaven(made.maven(), jdk, arguments);
        // By its short name in an empty folder, where Maven looks at other plugins first
        int exit = child.run(room, List.of("seedbed:exercises"));
        if (exit == 0) {
            exit = child.run(
                    room, List.of("io.github.seedbed:seedbed-maven-plugin:" + plugin.getVersion() + ":rehearse"));
        }
        if (exit != 0) {
            throw new ProblemException(new Problem(
                    "The kit is not complete: an exercise failed",
                    jdk.toString(),
                    "the last lines above say which, and why",
                    "look into " + room + "; then delete " + made.folder() + " and make it again"));
        }
    }

    private void report(Kit made) throws IOException {
        Path zip = made.pack();
        StringBuilder largest = new StringBuilder();
        for (Map.Entry<String, Long> group : new KitRepository(made.repository()).largest(MOST_NAMED)) {
            largest.append(' ')
                    .append(group.getKey())
                    .append(' ')
                    .append(group.getValue() / MEGABYTE)
                    .append(" MB,");
        }
        getLog().info("Of that in m2:" + largest.toString().replaceFirst(",$", ""));
        getLog().info("Written: " + made.folder() + " and " + zip + ", " + Files.size(zip) / MEGABYTE
                + " MB. Try it without a network: sh " + made.folder() + "/check");
    }
}
