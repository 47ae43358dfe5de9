package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code templates/shared.txt} lists is equal in every template, and what is equal is listed there. */
final class SharedFilesTest {
    private static final String COMMAND = "mvn -q -pl plugin -am test -Dquick -Dtest=SharedFilesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update";

    private final SharedFiles files = new SharedFiles(Path.of("../templates"));

    static Stream<String> others() {
        return KnownTemplates.NAMES.stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("others")
    void listedFilesAreEqual(String template) throws IOException {
        assertThat(files.different(template))
                .as("differ from the first template, where they are edited. Bring them in line with:\n" + COMMAND)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("others")
    void equalFilesAreListed(String template) throws IOException {
        assertThat(files.unlisted(template))
                .as("equal in both templates: list them in templates/shared.txt")
                .isEmpty();
    }
}
