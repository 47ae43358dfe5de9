package io.github.seedbed.maven.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstDifferenceTest {
    @TempDir
    private Path folder;

    @Test
    void saysNothingOfEqualFiles() throws Exception {
        assertThat(FirstDifference.between(file("a.json", "{"), file("b.json", "{")))
                .isEmpty();
    }

    @Test
    void namesThePathInJson() throws Exception {
        assertThat(json("{'model': {'list': [1, {'value': 0.98}]}}", "{'model': {'list': [1, {'value': 0.97}]}}"))
                .isEqualTo("model.list[1].value is 0.98 and 0.97");
    }

    @Test
    void namesWhatIsAbsentInJson() throws Exception {
        assertThat(json("{'a': 1}", "{'a': 1, 'b': 'x'}")).isEqualTo("b is absent and \"x\"");
        assertThat(json("{'a': [1]}", "{'a': [1, 2]}")).isEqualTo("a[1] is absent and 2");
    }

    @Test
    void namesTheLineWhenTheSameJsonIsWrittenInAnotherWay() throws Exception {
        assertThat(json("{'a': 1}", "{'a':  1}")).startsWith("line 1 is «");
    }

    @Test
    void namesTheLineInText() throws Exception {
        assertThat(FirstDifference.between(file("a.txt", "one\ntwo\n"), file("b.txt", "one\n")))
                .contains("line 2 is «two» and absent");
    }

    @Test
    void namesLineEndsThatDiffer() throws Exception {
        assertThat(FirstDifference.between(file("a.txt", "one\n"), file("b.txt", "one\r\n")))
                .contains("byte 3 is 0x0a and 0x0d (sizes 4 and 5)");
    }

    @Test
    void namesTheByteInWhatIsNoText() throws Exception {
        assertThat(FirstDifference.between(file("a.onnx", "\0one"), file("b.onnx", "\0one!")))
                .contains("byte 4 is absent and 0x21 (sizes 4 and 5)");
    }

    private String json(String first, String second) throws Exception {
        return FirstDifference.between(file("a.json", formatted(first)), file("b.json", formatted(second)))
                .orElseThrow();
    }

    private static String formatted(String json) {
        return json.replace("{'", "{'format': 1, '").replace('\'', '"');
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
