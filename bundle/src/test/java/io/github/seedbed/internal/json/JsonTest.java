package io.github.seedbed.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void writesNumbersWithSevenDigitsAndNoExponentForWholeOnes() {
        assertThat(Json.number(1.0 / 3)).hasToString("0.3333333");
        assertThat(Json.number(1e9)).hasToString("1000000000");
        assertThat(Json.number(-0.0)).hasToString("0");
        assertThat(Json.number(39.099998474121094)).hasToString("39.1");
        assertThatThrownBy(() -> Json.number(Double.NaN)).hasMessage("not a finite number: NaN");
    }

    @Test
    void roundsTheExactValueOfEveryNumber() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(60) - 30);
            // Also what lies beside a tie: half of the last digit that is kept, and a hair more or less
            double tie = Math.nextAfter((random.nextInt(9_000_000) + 1_000_000.5) / 1e7, random.nextInt(3) - 1.0);
            for (double number : new double[] {value, tie}) {
                assertThat(Json.number(number)).isEqualByComparingTo(new BigDecimal(number).round(new MathContext(7)));
            }
        }
    }

    @Test
    void writesUnixLinesInTheOrderInWhichFieldsWerePut() {
        var node = Json.object().put("z", "é").put("a", 1);
        node.putArray("list").add(1).add(2);
        assertThat(new String(Json.bytes(node), StandardCharsets.UTF_8))
                .isEqualTo("{\n  \"format\": 1,\n  \"z\": \"é\",\n  \"a\": 1,\n  \"list\": [ 1, 2 ]\n}\n");
    }

    @Test
    void saysWhereAFileIsBroken() {
        assertThatThrownBy(() -> Json.parse("{\n\"a\": 1,\n}".getBytes(StandardCharsets.UTF_8), "model.lock"))
                .hasMessageStartingWith("The file is not what Seedbed writes\n  where: model.lock, line 3\n")
                .hasMessageEndingWith("do:    restore it from version control, or delete it and run: mvn verify");
        assertThatThrownBy(() -> Json.parse("{}".getBytes(StandardCharsets.UTF_8), "model.lock"))
                .hasMessageContaining("the field \"format\" is missing");
        assertThatThrownBy(() -> Json.parse("{\"format\":1,\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8), "x"))
                .hasMessageContaining("Duplicate");
    }
}
