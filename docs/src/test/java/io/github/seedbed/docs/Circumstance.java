package io.github.seedbed.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a project is built, where nothing of it should matter.
 *
 * @param name what changes, in words
 * @param folder where the project lies
 * @param user to build as: a number, 0 for the one who runs the tests
 * @param umask for checkout and build
 * @param java the JDK
 * @param zone for operating system and Java
 * @param options for every virtual machine of the build, the training's included
 */
record Circumstance(String name, Path folder, int user, String umask, Path java, String zone, List<String> options) {
    /** On Debian and elsewhere. */
    static final int NOBODY = 65534;

    /** Makes the bundle. */
    private static final String BUILD = "pre-integration-test";

    /** Everything else that a release holds, by any version of Java. */
    private static final List<String> RELEASE = List.of("-Prelease", "-Dseedbed.release.jdk=[0-9]+");

    private static final List<String> IMAGE = List.of("jib:buildTar", "-Djib.from.image=scratch");

    /** In these Jib 3.5.2 does not start: it reads a number that it wrote with the locale's own digits. */
    private static final List<String> WITHOUT_IMAGE = List.of("-Duser.language=ar", "-Duser.language=fa");

    /**
     * Makes the checkout of a project and releases it, with an image.
     *
     * @param project whose sources are taken, each file with the mode that the umask gives it
     * @return the folder that it was built in
     */
    Path release(Path project, Maven maven) throws Exception {
        List<String> more = new ArrayList<>(RELEASE);
        if (options.stream().noneMatch(WITHOUT_IMAGE::contains)) {
            more.addAll(IMAGE);
        }
        Files.createDirectories(folder.getParent());
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "umask " + umask + " && mkdir \"$1\" \"$2\" && tar -C \"$0\" --exclude=./target --mode=a+rwX -cf - . |"
                        + " tar -C \"$1\" --no-same-permissions --no-same-owner -xmf - && " + chown()
                        + "cd \"$1\" && shift 2 && exec \"$@\" 2>&1",
                project.toString(),
                folder.toString(),
                home().toString()));
        if (user != 0) {
            command.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"));
        }
        // The options of the Maven that runs this test are not theirs
        command.addAll(List.of("env", "--unset=" + Maven.OPTIONS));
        command.addAll(List.of("JAVA_HOME=" + java, "TZ=" + zone, "HOME=" + home(), "LC_ALL=C.UTF-8"));
        command.add("JAVA_TOOL_OPTIONS='-Duser.home=" + home() + "' " + String.join(" ", options));
        command.add(maven.home().resolve("bin/mvn").toString());
        command.addAll(List.of("--batch-mode", "-Dmaven.repo.local=" + maven.repository()));
        command.addAll(maven.more());
        command.add(BUILD);
        command.addAll(FirstRun.UNGATED);
        command.addAll(more);
        new Maven.Result(0, Tools.output(command.toArray(String[]::new))).holds("BUILD SUCCESS");
        return folder;
    }

    private Path home() {
        return folder.resolveSibling("home");
    }

    private String chown() {
        return user == 0 ? "" : "chown -R " + user + " \"$1\" \"$2\" && ";
    }

    /** Returns where each artefact is; the image's file holds its id. */
    static Map<String, String> artefacts() {
        return new TreeMap<>(Map.of(
                "bundle zip", "target/my-model-1.0-SNAPSHOT-bundle.zip",
                "jar", "target/my-model-1.0-SNAPSHOT.jar",
                "sources", "target/my-model-1.0-SNAPSHOT-sources.jar",
                "Javadoc", "target/my-model-1.0-SNAPSHOT-javadoc.jar",
                "SBOM", "target/bom.json",
                "image id", "target/jib-image.id"));
    }

    static Circumstance usual(Path folder) throws IOException {
        return new Circumstance(
                "as usual", folder, 0, "022", Path.of(System.getProperty("java.home")), "UTC", List.of(Maven.QUICK));
    }
}
