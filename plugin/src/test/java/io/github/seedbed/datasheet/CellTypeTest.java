package io.github.seedbed.datasheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CellTypeTest {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");

    @Test
    void readsNumbersAsTheirPatternsDo() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int j = 1 + random.nextInt(6); j > 0; j--) {
                cell.append("0123456789+-.eE x".charAt(random.nextInt(17)));
            }
            CsvColumn.Type type = CellType.of(cell.toString());
            assertThat(type == CsvColumn.Type.INTEGER)
                    .as("%s", cell)
                    .isEqualTo(WHOLE.matcher(cell).matches());
            assertThat(type == CsvColumn.Type.INTEGER || type == CsvColumn.Type.NUMBER)
                    .as("%s", cell)
                    .isEqualTo(DECIMAL.matcher(cell).matches());
        }
    }

    @Test
    void readsDaysWithOrWithoutATime() {
        for (String day : List.of("2026-01-31", "2026-01-31 12:00", "2026-01-31T12:00:00Z")) {
            assertThat(CellType.of(day)).isEqualTo(CsvColumn.Type.DATE);
        }
        for (String other :
                List.of("2026-02-30", "2026-1-31", "2026-01-31x", "31.01.2026", "2026/01/31", "1234-56789")) {
            assertThat(CellType.of(other)).isEqualTo(CsvColumn.Type.TEXT);
        }
    }
}
