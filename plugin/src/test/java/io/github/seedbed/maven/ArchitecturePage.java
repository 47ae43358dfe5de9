package io.github.seedbed.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list of packages in {@code docs/architecture.md}: a new dependency between two of them shows in a review.
 *
 * @param seedbed all main classes
 */
record ArchitecturePage(JavaClasses seedbed) {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/architecture.md");
    private static final String BEGIN = "<!-- packages -->\n";
    private static final String END = "<!-- end of packages -->\n";
    private static final String OURS = "io.github.seedbed.";
    private static final Pattern SENTENCE = Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*package ([a-z.]+);");

    void listsEachPackageWithWhatItUses() throws IOException {
        String tables = tables();
        if (Boolean.getBoolean("golden.update")) {
            String page = Files.readString(PAGE);
            Files.writeString(PAGE, page.substring(0, begin(page)) + tables + page.substring(page.indexOf(END)));
        }
        String page = Files.readString(PAGE);
        assertThat(page.substring(begin(page), page.indexOf(END)))
                .as("The packages are others; if that is meant: mvn test -pl plugin -am -Dquick"
                        + " -Dtest=ArchitectureTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update")
                .isEqualTo(tables);
    }

    private static int begin(String page) {
        return page.indexOf(BEGIN) + BEGIN.length();
    }

    private String tables() throws IOException {
        SortedMap<String, SortedSet<String>> uses = uses();
        StringBuilder tables = new StringBuilder();
        for (String module : List.of("bundle", "share", "runtime", "serve", "plugin")) {
            tables.append("\n### ").append(module).append("\n\n| package | what it is | uses |\n|---|---|---|\n");
            sentences(module)
                    .forEach((name, sentence) -> tables.append("| `" + name + "` | " + sentence + " | "
                            + uses.get(name).stream()
                                    .map(used -> "`" + used + "`")
                                    .collect(Collectors.joining(", "))
                            + " |\n"));
        }
        return tables.append('\n').toString();
    }

    private SortedMap<String, SortedSet<String>> uses() {
        SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
        for (JavaClass type : seedbed) {
            SortedSet<String> used = uses.computeIfAbsent(shortName(type.getPackageName()), key -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .filter(name -> name.startsWith(OURS) && !name.equals(type.getPackageName()))
                    .forEach(name -> used.add(shortName(name)));
        }
        return uses;
    }

    private static SortedMap<String, String> sentences(String module) throws IOException {
        SortedMap<String, String> sentences = new TreeMap<>();
        Path sources = ROOT.resolve(module).resolve("src/main/java");
        for (String name : SortedFiles.below(sources)) {
            if (name.endsWith("package-info.java")) {
                Matcher sentence = SENTENCE.matcher(Files.readString(sources.resolve(name)));
                assertThat(sentence.find()).as(name).isTrue();
                sentences.put(shortName(sentence.group(2)), markdown(sentence.group(1)));
            }
        }
        return sentences;
    }

    private static String markdown(String comment) {
        return comment.replaceAll("\\s*\\n \\* ?", " ")
                .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
                .strip();
    }

    private static String shortName(String name) {
        return name.substring(OURS.length());
    }
}
