package io.github.seedbed.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.internal.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as YAML is read as the same text. */
class YamlNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "yes",
                "a: b",
                "a #b",
                "- item",
                "\"quoted\"",
                "back\\slash",
                "two\nlines",
                "a\r\nb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029 b",
                "\u001b[31mred",
                "a\u0000b",
                "\ufeffmark",
                "\u202eevil",
                "\uffff",
                "😀"
            })
    void isReadAsTheSameText(String text) throws Exception {
        for (String yaml : List.of(
                "text: " + YamlName.quoted(text),
                "text: " + YamlName.of(text),
                YamlWriter.text(Map.of("text", text)))) {
            assertThat(YamlText.of(yaml).fields()).as(yaml).isEqualTo(Map.of("text", text));
        }
    }
}
