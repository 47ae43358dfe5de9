package io.github.seedbed.update;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an update must know of a project's {@code pom.xml}.
 *
 * @param text of the file; empty where there is none
 */
record ProjectPom(String text) {
    private static final String NAME = "pom.xml";
    private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");
    private static final Pattern PACKAGE = Pattern.compile("<seedbed\\.package>\\s*([\\w.]+)\\s*</seedbed\\.package>");

    static ProjectPom of(Path project) throws IOException {
        Path file = project.resolve(NAME);
        return new ProjectPom(Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "");
    }

    /** Returns the package of the project's classes, which its owner may have renamed. */
    Optional<String> packageName() {
        Matcher matcher = PACKAGE.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * Returns the old template as if it had this project's version of its parent, so that a parent that the owner
     * raised does not stand against the template's.
     */
    TemplateTree baseWithParent(TemplateTree from) {
        return hasParentOf(from) ? with(from, parent(text).orElseThrow()) : from;
    }

    /**
     * Returns the new template as if it had the old parent, where the project has another one, or none. A parent of a
     * newer version than the new template's stays: an update never lowers it.
     */
    TemplateTree withoutParent(TemplateTree from, TemplateTree to) {
        Optional<String> stays =
                hasParentOf(from) ? parent(text).filter(raised -> isNewerThanOf(to)) : parent(text(from));
        return stays.map(parent -> with(to, parent)).orElse(to);
    }

    private boolean isNewerThanOf(TemplateTree template) {
        String own = Parent.of(text).orElseThrow().version();
        return Parent.of(text(template))
                .filter(parent -> isNewer(own, parent.version()))
                .isPresent();
    }

    /** Nothing is known of versions that do not begin with a digit. */
    private static boolean isNewer(String version, String than) {
        return Stream.of(version, than).allMatch(text -> text.matches("\\d.*[^.+-]|\\d"))
                && Version.parse(version).compareTo(Version.parse(than)) > 0;
    }

    /** Whatever its version: it is Seedbed's, or that of the house whose template it is. */
    private boolean hasParentOf(TemplateTree template) {
        Optional<Parent> own = Parent.of(text);
        return own.isPresent()
                && Parent.of(text(template))
                        .filter(parent -> parent.artifact().equals(own.get().artifact()))
                        .isPresent();
    }

    private static TemplateTree with(TemplateTree tree, String parent) {
        String pom = PARENT.matcher(text(tree)).replaceFirst(Matcher.quoteReplacement(parent));
        return tree.files().containsKey(NAME) ? tree.with(NAME, pom.getBytes(StandardCharsets.UTF_8)) : tree;
    }

    private static String text(TemplateTree tree) {
        return new String(tree.files().getOrDefault(NAME, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Optional<String> parent(String pom) {
        Matcher matcher = PARENT.matcher(pom);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
