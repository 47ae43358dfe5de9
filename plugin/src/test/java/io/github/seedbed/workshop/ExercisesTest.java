package io.github.seedbed.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.template.KnownTemplates;
import io.github.seedbed.template.Rendering;
import io.github.seedbed.template.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exercises fit their templates: each fault can be planted, and its solution gives the template back. */
final class ExercisesTest {
    private static final Path TEMPLATES = Path.of("../templates");
    private static final Path FOLDER = Path.of("../docs/workshop/en/exercises");

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    @TempDir
    Path scratch;

    @TempDir
    static Path archetypes;

    @BeforeAll
    static void derive() throws IOException {
        for (String template : KnownTemplates.names()) {
            Sample.derive(TEMPLATES.resolve(template)).packInto(archetypes.resolve(template));
        }
    }

    private Path project(Exercise exercise) throws IOException {
        return Rendering.project(
                archetypes.resolve(exercise.template()), Exercises.answers(exercise), scratch, exercise.template());
    }

    static Stream<Exercise> all() {
        return Exercises.shipped().all().stream();
    }

    @Test
    void theIndexListsEveryFolder() throws IOException {
        List<String> folders = SortedFiles.in(FOLDER).stream()
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .toList();
        assertThat(Files.readAllLines(FOLDER.resolve(Exercises.INDEX))).isEqualTo(folders);
        assertThat(all()).hasSameSizeAs(folders);
    }

    @ParameterizedTest
    @MethodSource("all")
    void solvedItIsTheTemplateAgain(Exercise exercise) throws IOException {
        Path project = Rendering.project(TEMPLATES.resolve(exercise.template()), Exercises.answers(exercise), scratch);
        exercise.preparation().edits().plant(project);
        List<String> before = lines(project);
        Edits faults = inSources(exercise);
        faults.plant(project);
        if (!faults.isEmpty()) {
            assertThat(lines(project)).isNotEqualTo(before);
        }
        faults.solve(project);
        assertThat(lines(project)).isEqualTo(before);
        // Each fault alone as well: what is planted together need not be found together
        for (int i = 0; i < faults.size(); i++) {
            faults.only(i).plant(project);
            faults.only(i).solve(project);
        }
        assertThat(lines(project)).isEqualTo(before);
    }

    /** The formatter comes first in every build: it must have nothing to say where it is not the point. */
    @ParameterizedTest
    @MethodSource("all")
    void theFormatterSpeaksWhereItIsAskedOnly(Exercise exercise) throws Exception {
        Path project = project(exercise);
        exercise.preparation().edits().plant(project);
        inSources(exercise).plant(project);
        boolean formatted = true;
        for (String name : List.of("Train", "Data")) {
            String source = Files.readString(project.resolve("src/main/java/com/example/" + name + ".java"));
            formatted &= FORMATTER.formatSourceAndFixImports(source).equals(source);
        }
        assertThat(formatted).isEqualTo(!exercise.check().startsWith("spotless:"));
    }

    /** Without those in copies of the bundle, which a build makes. */
    private static Edits inSources(Exercise exercise) {
        return exercise.faults().without(exercise.preparation().copies());
    }

    private static List<String> lines(Path project) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : SortedFiles.below(project)) {
            lines.add(file + " " + Sha256.of(project.resolve(file)));
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("all")
    void itSaysWhatItsCheckPrints(Exercise exercise) {
        boolean nothingPlanted =
                exercise.faults().isEmpty() && exercise.solution().isEmpty();
        assertThat(exercise.words().isEmpty())
                .isEqualTo(nothingPlanted || exercise.check().isEmpty());
        assertThat(exercise.hints()).doesNotHaveDuplicates();
        assertThat(exercise.objectives()).isNotEmpty();
    }

    @Test
    void nothingIsWrittenUnlessAllAnchorsAreFound() throws IOException {
        Path project = Files.createDirectories(scratch.resolve("project"));
        Files.writeString(project.resolve("a.txt"), "one\ntwo\n");
        Files.writeString(project.resolve("b.txt"), "same\nsame\n");
        Edits edits = EditsFile.read("09-x/fault.edits", """
                @@@ a.txt
                <<<<
                one
                ====
                uno
                >>>>
                <<<<
                three
                ====
                tres
                >>>>
                @@@ b.txt
                <<<<
                same
                ====
                other
                >>>>
                @@@ c.txt flip 3
                """);
        assertThatThrownBy(() -> edits.plant(project)).hasMessage("""
                An exercise does not fit its template
                  where: a.txt, for 09-x/fault.edits:7
                  why:   this text does not occur in it:
                         three
                  do:    correct the edit there: the template has changed
                An exercise does not fit its template
                  where: b.txt, for 09-x/fault.edits:13
                  why:   this text occurs more than once:
                         same
                  do:    correct the edit there: the template has changed
                An exercise does not fit its template
                  where: c.txt, for 09-x/fault.edits:18
                  why:   there is no such file, or it has no byte 3
                  do:    correct the edit there: the template has changed""");
        assertThat(project.resolve("a.txt")).hasContent("one\ntwo\n");
        assertThatThrownBy(() -> edits.only(0).solve(project)).hasMessage("""
                The solution does not fit what was changed meanwhile
                  where: a.txt
                  why:   this text does not occur in it:
                         uno
                  do:    go on with your own; or begin anew, mvn seedbed:reset, and then: mvn seedbed:solution""");
    }

    /** Generated on Windows, or saved by an editor there. */
    @ParameterizedTest
    @MethodSource("all")
    void itIsPlantedAndSolvedBetweenWindowsLineEnds(Exercise exercise) throws IOException {
        Path project = project(exercise);
        for (String name : SortedFiles.below(project)) {
            if (name.matches(".*[.](java|md|yaml|xml|cff)")) {
                Path file = project.resolve(name);
                Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
            }
        }
        exercise.preparation().edits().plant(project);
        List<String> before = lines(project);
        inSources(exercise).plant(project);
        inSources(exercise).solve(project);
        assertThat(lines(project)).isEqualTo(before);
    }

    @Test
    void aFileComesAndGoesAndAByteIsFlippedBack() throws IOException {
        Path project = Files.createDirectories(scratch.resolve("project"));
        Files.write(project.resolve("model.onnx"), new byte[] {1, 2, 3});
        Edits edits = EditsFile.read("09-x/fault.edits", """
                @@@ new/file.csv
                <<<<
                ====
                a,b
                >>>>
                @@@ model.onnx flip 1
                """);
        edits.plant(project);
        assertThat(project.resolve("new/file.csv")).hasContent("a,b\n");
        assertThat(Files.readAllBytes(project.resolve("model.onnx"))).containsExactly(1, 3, 3);
        assertThat(edits.diff()).isEqualTo("""
                --- new/file.csv
                -a,b
                --- model.onnx
                  byte 1 had one bit that is not the published one
                """);
        edits.solve(project);
        assertThat(project.resolve("new/file.csv")).doesNotExist();
        assertThat(Files.readAllBytes(project.resolve("model.onnx"))).containsExactly(1, 2, 3);
    }
}
