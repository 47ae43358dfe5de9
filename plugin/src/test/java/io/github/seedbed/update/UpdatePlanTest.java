package io.github.seedbed.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An old template, a new one and a project, and what the project is after the update. */
final class UpdatePlanTest {
    private static final String TEN = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

    @TempDir
    Path project;

    /**
     * What is there, and what is expected.
     *
     * @param files name to the text in the old template, the new one, the project and the updated one; null where there
     *     is none
     * @param lines what is told about each file that changes
     */
    record Scenario(String name, Map<String, String[]> files, List<String> lines) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Scenario scenario(
            String name, String before, String after, String ours, String then, String... told) {
        return new Scenario(name, Map.of("a.txt", new String[] {before, after, ours, then}), List.of(told));
    }

    static Stream<Scenario> scenarios() {
        String mine = TEN.replace("2\n", "two\n");
        String theirs = TEN.replace("9\n", "nine\n");
        String both = mine.replace("9\n", "nine\n");
        return Stream.of(
                scenario("nothing changed", TEN, TEN, TEN, TEN),
                scenario("only the owner changed", TEN, TEN, mine, mine),
                scenario("only the template changed", TEN, theirs, TEN, theirs, "updated a.txt"),
                scenario("both changed the same", TEN, theirs, theirs, theirs),
                scenario("both changed different lines", TEN, theirs, mine, both, "merged a.txt"),
                scenario(
                        "both changed one line",
                        TEN,
                        TEN.replace("5\n", "five\n"),
                        TEN.replace("5\n", "cinq\n"),
                        TEN.replace("5\n", "<<<<<<< your project\ncinq\n=======\nfive\n>>>>>>> template 2\n"),
                        "conflict a.txt"),
                scenario("new in the template", null, TEN, null, TEN, "added a.txt"),
                scenario("new in both, alike", null, TEN, TEN, TEN),
                scenario("the owner's alone", null, null, TEN, TEN),
                scenario("gone from the template, untouched", TEN, null, TEN, null, "removed a.txt"),
                scenario("gone from the template, changed", TEN, null, mine, mine, "kept a.txt"),
                scenario("gone from both", TEN, null, null, null),
                scenario("deleted by the owner, unchanged", TEN, TEN, null, null),
                scenario("deleted by the owner, changed", TEN, theirs, null, null, "left out a.txt"),
                scenario("emptied by the owner", TEN, TEN, "", ""),
                scenario("emptied by the template", TEN, "", TEN, "", "updated a.txt"),
                scenario("a line added at the end by both", "1\n", "1\n2\n", "1\n2\n", "1\n2\n"),
                scenario(
                        "no line end at the end",
                        "1\n2\n3\n4",
                        "1\n2\n3\n4\n",
                        "0\n2\n3\n4",
                        "0\n2\n3\n4\n",
                        "merged a.txt"),
                scenario("Windows, untouched", TEN, theirs, windows(TEN), windows(theirs), "updated a.txt"),
                scenario("Windows, changed", TEN, theirs, windows(mine), windows(both), "merged a.txt"),
                scenario("Windows, done", TEN, theirs, windows(theirs), windows(theirs)),
                scenario(
                        "mixed line ends are the owner's",
                        TEN,
                        theirs,
                        "1\r\n" + TEN.substring(2),
                        "1\r\n" + theirs.substring(2),
                        "merged a.txt"),
                scenario("binary, untouched", "a\0b", "a\0c", "a\0b", "a\0c", "updated a.txt"),
                scenario(
                        "other encodings come back", TEN, theirs, mine + "\u00e4\n", both + "\u00e4\n", "merged a.txt"),
                new Scenario(
                        "binary, changed by both",
                        Map.of(
                                "a.txt", new String[] {"a\0b", "a\0c", "a\0d", "a\0d"},
                                "a.txt.template", new String[] {null, null, null, "a\0c"}),
                        List.of("beside a.txt")),
                new Scenario(
                        "new in both, not alike",
                        Map.of(
                                "a.txt", new String[] {null, TEN, mine, mine},
                                "a.txt.template", new String[] {null, null, null, TEN}),
                        List.of("beside a.txt")),
                new Scenario(
                        "renamed by the template, untouched",
                        Map.of(
                                "a.txt", new String[] {TEN, null, TEN, null},
                                "b/c.txt", new String[] {null, theirs, null, theirs}),
                        List.of("updated b/c.txt (was a.txt)")),
                new Scenario(
                        "renamed by the template alone, changed by the owner",
                        Map.of(
                                "a.txt", new String[] {TEN, null, mine, null},
                                "b/c.txt", new String[] {null, TEN, null, mine}),
                        List.of("updated b/c.txt (was a.txt)")),
                new Scenario(
                        "renamed and changed by the template, changed by the owner",
                        Map.of(
                                "a.txt", new String[] {TEN, null, mine, null},
                                "b/c.txt", new String[] {null, theirs, null, both}),
                        List.of("merged b/c.txt (was a.txt)")),
                new Scenario(
                        "renamed by the template, deleted by the owner",
                        Map.of(
                                "a.txt", new String[] {TEN, null, null, null},
                                "b/c.txt", new String[] {null, theirs, null, null}),
                        List.of("left out b/c.txt")),
                new Scenario(
                        "renamed to a name that the owner has",
                        Map.of(
                                "a.txt", new String[] {TEN, null, TEN, null},
                                "b.txt", new String[] {null, theirs, "mine\n", "mine\n"},
                                "b.txt.template", new String[] {null, null, null, theirs}),
                        List.of("removed a.txt", "beside b.txt")),
                new Scenario(
                        "not renamed: too different",
                        Map.of(
                                "a.txt", new String[] {TEN, null, mine, mine},
                                "b.txt", new String[] {null, "x\ny\nz\n", null, "x\ny\nz\n"}),
                        List.of("kept a.txt", "added b.txt")),
                new Scenario(
                        "the note of the origin is always the template's",
                        Map.of(".mvn/seedbed.properties", new String[] {
                            "package=a\ntemplate=1\n",
                            "package=a\ntemplate=2\n",
                            "package=b\ntemplate=1\n",
                            "package=a\ntemplate=2\n"
                        }),
                        List.of("updated .mvn/seedbed.properties")),
                new Scenario(
                        "the note of the origin comes back",
                        Map.of(".mvn/seedbed.properties", new String[] {"1\n", "2\n", null, "2\n"}),
                        List.of("added .mvn/seedbed.properties")),
                new Scenario(
                        "several at once",
                        Map.of(
                                "a.txt", new String[] {TEN, theirs, mine, both},
                                "b.txt", new String[] {null, "new\n", null, "new\n"},
                                "c.txt", new String[] {"old\n", null, "old\n", null}),
                        List.of("merged a.txt", "added b.txt", "removed c.txt")));
    }

    private static String windows(String text) {
        return text.replace("\n", "\r\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void leavesTheProjectAsExpected(Scenario scenario) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (Map.Entry<String, String[]> file : scenario.files().entrySet()) {
            put(file.getKey(), file.getValue()[2]);
            if (file.getValue()[3] != null) {
                expected.put(file.getKey(), file.getValue()[3]);
            }
        }
        UpdatePlan plan = UpdatePlan.of(tree("1", scenario, 0), tree("2", scenario, 1), project);
        assertThat(plan.changes().stream().map(change -> change.outcome().title() + " " + change.path()))
                .containsExactlyElementsOf(scenario.lines());
        plan.apply(project);
        assertThat(content()).isEqualTo(expected);

        // What was done is not done again
        if (!plan.isOpen()) {
            assertThat(UpdatePlan.of(tree("2", scenario, 1), tree("2", scenario, 1), project)
                            .changes())
                    .isEmpty();
        }
    }

    @Test
    void saysWhatBecomesOfEachFile() throws IOException {
        put("a.txt", TEN);
        put("longer.txt", "mine\n");
        TemplateTree from = tree("1", Map.of("a.txt", TEN, "longer.txt", "1\n"));
        TemplateTree to = tree("2", Map.of("a.txt", "1\n", "longer.txt", "2\n"));
        assertThat(UpdatePlan.of(from, to, project).lines())
                .containsExactly(
                        "updated    a.txt       you had not changed it",
                        "conflict   longer.txt  both changed the same lines: look for <<<<<<< in it");
    }

    @Test
    void aLinkIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("outside.txt"), TEN);
        Files.createSymbolicLink(project.resolve("a.txt"), outside);
        UpdatePlan plan = UpdatePlan.of(tree("1", Map.of("a.txt", TEN)), tree("2", Map.of("a.txt", "new\n")), project);
        plan.apply(project);
        assertThat(outside).hasContent(TEN);
    }

    @Test
    void nothingIsWrittenBehindALink(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(project.resolve("b"), elsewhere);
        Files.writeString(elsewhere.resolve("a.txt"), TEN);
        UpdatePlan plan = UpdatePlan.of(
                tree("1", Map.of("b/a.txt", TEN)), tree("2", Map.of("b/a.txt", "new\n", "b/c.txt", "new\n")), project);
        plan.apply(project);
        assertThat(elsewhere.resolve("a.txt")).hasContent(TEN);
        assertThat(elsewhere.resolve("c.txt")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenLeavesTheProjectAsItWas() throws IOException {
        put("a.txt", TEN);
        put("b", "a file where a folder shall be");
        UpdatePlan plan = UpdatePlan.of(
                tree("1", Map.of("a.txt", TEN)), tree("2", Map.of("a.txt", "new\n", "b/c.txt", "new\n")), project);
        assertThatThrownBy(() -> plan.apply(project)).isInstanceOf(IOException.class);
        assertThat(content()).isEqualTo(Map.of("a.txt", TEN, "b", "a file where a folder shall be"));
    }

    /** Whatever both sides do to three files, with any line ends, each line that the owner wrote is still there. */
    @Test
    void neverLosesALineOfTheOwners() throws IOException {
        Random random = new Random(2026);
        for (int i = 0; i < 200; i++) {
            Path one = Files.createDirectory(project.resolve(String.valueOf(i)));
            Map<String, String> from = new TreeMap<>();
            Map<String, String> to = new TreeMap<>();
            List<String> owners = new ArrayList<>();
            for (String file : List.of("a.txt", "b.txt", "c/d.txt")) {
                List<String> base = base(random);
                List<String> theirs = edited(base, "template " + i, random);
                List<String> ours = edited(base, "owner " + i + file, random);
                if (random.nextInt(8) != 0) {
                    from.put(file, text(base));
                }
                // Gone, given another name, or changed
                int fate = random.nextInt(8);
                if (fate != 0) {
                    to.put(fate == 1 ? "renamed/" + file : file, text(theirs));
                }
                if (random.nextInt(8) != 0) {
                    String text = random.nextInt(4) == 0 ? windows(text(ours)) : text(ours);
                    Files.createDirectories(one.resolve(file).getParent());
                    Files.writeString(one.resolve(file), text);
                    ours.stream().filter(line -> line.startsWith("owner")).forEach(owners::add);
                }
            }
            UpdatePlan.of(tree("1", from), tree("2", to), one).apply(one);
            assertThat(lines(one)).as("case " + i).containsAll(owners);
        }
    }

    private static List<String> base(Random random) {
        List<String> base = new ArrayList<>();
        for (int line = 0; line < random.nextInt(30); line++) {
            base.add("line " + random.nextInt(12));
        }
        return base;
    }

    private static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : SortedFiles.below(folder)) {
            lines.addAll(Files.readAllLines(folder.resolve(file)));
        }
        return lines;
    }

    private static List<String> edited(List<String> lines, String name, Random random) {
        List<String> edited = new ArrayList<>(lines);
        for (int edit = 0; edit < random.nextInt(5); edit++) {
            int at = random.nextInt(edited.size() + 1);
            if (random.nextBoolean() || at == edited.size()) {
                edited.add(at, name + "." + edit);
            } else if (random.nextBoolean()) {
                edited.remove(at);
            } else {
                edited.set(at, name + "." + edit);
            }
        }
        return edited;
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static TemplateTree tree(String version, Scenario scenario, int column) {
        Map<String, String> files = new TreeMap<>();
        scenario.files().forEach((name, texts) -> {
            if (texts[column] != null) {
                files.put(name, texts[column]);
            }
        });
        return tree(version, files);
    }

    static TemplateTree tree(String version, Map<String, String> files) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new TemplateTree(version, bytes);
    }

    private void put(String name, String text) throws IOException {
        if (text != null) {
            Path file = project.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (String file : SortedFiles.below(project)) {
            content.put(file, Files.readString(project.resolve(file)));
        }
        return content;
    }
}
