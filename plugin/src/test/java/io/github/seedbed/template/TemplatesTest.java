package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check of every template. */
final class TemplatesTest {
    @TempDir
    Path scratch;

    static Stream<Arguments> cells() {
        return KnownTemplates.NAMES.stream()
                .flatMap(name -> Stream.of(TemplateCheck.values()).map(check -> Arguments.of(name, check)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void holds(String template, TemplateCheck check) throws Exception {
        assertThat(check.fault(Path.of("../templates", template), scratch)).isEmpty();
    }
}
