package io.github.seedbed.template;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The names in a template that stand for the answers of a project.
 *
 * @param groupId the template's own groupId
 * @param artifactId the template's own artifactId
 * @param packageName the package of all its main classes
 */
record Markers(String groupId, String artifactId, String packageName) {
    private static final String SOURCES = "src/main/java/";

    /** Returns the package as a path, with {@code /} between the parts. */
    String packagePath() {
        return packageName.replace('.', '/');
    }

    /** Returns the answers that give the template back. */
    Answers answers(String version) {
        return new Answers(groupId, artifactId, version, packageName);
    }

    /**
     * Reads the markers of a template.
     *
     * @param pom its POM
     * @param files the names of its files
     * @param packageName what was asked for in place of the longest common package; possibly nothing
     * @throws ProblemException if there is no package, or one that is too short to be told from other words
     */
    static Markers of(RootPom pom, Collection<String> files, Optional<String> packageName) {
        String name = packageName.orElseGet(() -> commonPackage(files));
        if (!Names.isPackage(name)) {
            throw problem(
                    "The template has no package", "there is no package that all classes in src/main/java are in");
        }
        if (!name.contains(".")) {
            throw problem(
                    "The template's package \"" + name + "\" is too short",
                    "a package of one word cannot be distinguished from the same word in a text");
        }
        Markers markers = new Markers(pom.groupId().value(), pom.artifactId().value(), name);
        if (files.stream().noneMatch(file -> file.startsWith(SOURCES + markers.packagePath() + "/"))) {
            throw problem(
                    "The template has no package \"" + name + "\"", "no file in src/main/java is in that package");
        }
        return markers;
    }

    private static ProblemException problem(String what, String why) {
        return new ProblemException(
                new Problem(
                        what,
                        SOURCES,
                        why,
                        "put the classes below a package such as com.example.model, or name it: -DtemplatePackage=com.example.model"));
    }

    private static String commonPackage(Collection<String> files) {
        List<String> folders = files.stream()
                .filter(file -> file.startsWith(SOURCES) && file.endsWith(".java"))
                .filter(file -> !file.equals(SOURCES + "module-info.java"))
                .map(file -> file.substring(SOURCES.length(), Math.max(SOURCES.length(), file.lastIndexOf('/'))))
                .distinct()
                .toList();
        return folders.stream().reduce(Markers::commonFolder).orElse("").replace('/', '.');
    }

    private static String commonFolder(String a, String b) {
        String common = a + "/";
        while (!(b + "/").startsWith(common)) {
            int slash = common.lastIndexOf('/', common.length() - 2);
            common = slash < 0 ? "" : common.substring(0, slash + 1);
        }
        return common.isEmpty() ? "" : common.substring(0, common.length() - 1);
    }
}
