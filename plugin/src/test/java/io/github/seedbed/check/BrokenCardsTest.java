package io.github.seedbed.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.ProjectFixture;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A corpus of broken documents: each file below {@code broken} makes one fault in the faultless ones below
 * {@code broken/good}, and says which rule must find it and where; nothing else may be found. A file without
 * {@code from} is written anew; the rule {@code card} stands for what cannot even be assembled.
 */
class BrokenCardsTest {
    private static final Path CORPUS = Path.of("src/test/resources/io/github/seedbed/maven/check/broken");

    @TempDir
    private Path folder;

    private BundleFolder bundle;

    private static final Path ODD = CORPUS.resolveSibling("odd");

    static Stream<String> corpus() throws IOException {
        return in(CORPUS);
    }

    static Stream<String> odd() throws IOException {
        return in(ODD);
    }

    private static Stream<String> in(Path folder) throws IOException {
        return SortedFiles.in(folder).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".yaml"));
    }

    @BeforeEach
    void project() throws Exception {
        bundle = ProjectFixture.in(folder);
        Path good = CORPUS.resolve("good");
        for (String name : SortedFiles.below(good)) {
            Files.copy(good.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void theGoodOneHasNoFault() throws Exception {
        assertThat(corpus()).hasSizeGreaterThan(80);
        assertThat(odd()).hasSizeGreaterThan(40);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void findsTheFaultAndNothingElse(String name) throws Exception {
        Map<String, Object> fault =
                YamlText.of(Files.readString(CORPUS.resolve(name))).fields();
        breakIt(fault);
        assertThat((String) fault.get("place")).matches(".+, line [0-9]+");
        assertThat(found()).containsExactly(fault.get("rule") + " at " + fault.get("place"));
    }

    /** Files below {@code odd} change the same documents to what few people write and every reader takes. */
    @ParameterizedTest
    @MethodSource("odd")
    void takesWhatIsOddButValid(String name) throws Exception {
        breakIt(YamlText.of(Files.readString(ODD.resolve(name))).fields());
        assertThat(found()).isEmpty();
    }

    private void breakIt(Map<String, Object> fault) throws IOException {
        Path file = folder.resolve(text(fault, "file"));
        String to = text(fault, "to");
        Charset charset = Charset.forName(Objects.requireNonNullElse((String) fault.get("charset"), "UTF-8"));
        if (!fault.containsKey("from")) {
            Files.writeString(file, to, charset);
            return;
        }
        String before = Files.readString(file);
        assertThat(before).containsOnlyOnce(text(fault, "from"));
        Files.writeString(file, before.replace(text(fault, "from"), to), charset);
    }

    private List<String> found() throws IOException {
        ProblemException refused = catchThrowableOfType(ProblemException.class, bundle::write);
        if (refused != null) {
            return refused.problems().stream()
                    .map(Problem::where)
                    .map(where -> "card at " + where)
                    .toList();
        }
        AssembledBundle assembled = new AssembledBundle(folder, bundle.path(), ProjectFixture.POM, Map.of());
        return BundleCheck.of(assembled).findings().stream()
                .filter(finding -> List.of(Level.ERROR, Level.WARNING).contains(finding.level()))
                .map(finding -> finding.rule() + " at " + finding.place())
                .toList();
    }

    private static String text(Map<String, Object> fault, String name) {
        return Objects.requireNonNullElse((String) fault.get(name), "");
    }
}
