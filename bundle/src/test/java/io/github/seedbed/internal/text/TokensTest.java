package io.github.seedbed.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Whale; or, Moby-Dick (1851) | the whale or moby dick 1851",
                "The Baron's Daughter. W. J. H. Y | the baron daughter",
                "STRASSE Straße | strasse strasse",
                "ΟΔΥΣΣΕΥΣ Ὀδυσσεύς ὀδυσσεὺς | οδυσσευσ ὀδυσσεύσ ὀδυσσεὺσ",
                "Ⅷ ﬁn ＦＵＬＬ ㎏ | viii fin full kg",
                "Преступление и наказание | преступление наказание",
                "İstanbul ISPARTA ısı | i̇stanbul isparta isi",
                "吾輩は猫である | 吾 輩 は 猫 で あ る",
                "ガリバー旅行記 | ガ リ バ 旅 行 記",
                "นิทาน | นิ ท า น",
                "춘향전 열녀 | 춘향전 열녀",
                "हिन्दी साहित्य | हिन्दी साहित्य",
                "ألف ليلة وليلة | ألف ليلة وليلة",
                "𐐔𐐯𐑅𐐨𐑉𐐯𐐻 | 𐐼𐐯𐑅𐐨𐑉𐐯𐐻",
            })
    void takesTextsOfAnyScriptApart(String text, String words) {
        assertThat(Tokens.of(text)).containsExactly(words.split(" "));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(Tokens.of("Le\u0301gende")).isEqualTo(Tokens.of("LÉGENDE")).containsExactly("légende");
    }

    @Test
    void findsNoWordWhereThereIsNone() {
        assertThat(Tokens.of("")).isEmpty();
        assertThat(Tokens.of("?! — … a \u0000 \uD800 \uDC00")).isEmpty();
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Tokens.of("IDIOT İdiot")).containsExactly("idiot", "i̇diot");
        } finally {
            Locale.setDefault(before);
        }
    }
}
