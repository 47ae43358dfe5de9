// Cause: hash-order
// Place: groups.csv: 
// Line: sums.keySet()
// Line: Objects.hash
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Keys whose own hash code is made of an enum's, which is its identity. */
final class EnumBehindHashCode {
    private EnumBehindHashCode() {}

    enum Island {
        BISCOE,
        DREAM,
        TORGERSEN
    }

    /** An island and a year. */
    static final class Key {
        private final Island island;
        private final int year;

        Key(Island island, int year) {
            this.island = island;
            this.year = year;
        }

        @Override
        public int hashCode() {
            return Objects.hash(island, year);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.island == island && key.year == year;
        }
    }

    public static void main(String[] args) throws Exception {
        Map<Key, Double> sums = new HashMap<>();
        for (Island island : Island.values()) {
            for (int year = 2007; year < 2010; year++) {
                sums.merge(new Key(island, year), 1.0, Double::sum);
            }
        }
        String names = sums.keySet().stream().map(key -> key.island + " " + key.year).collect(Collectors.joining("\n"));
        Save.text(args, "groups.csv", "group\n" + names + "\n");
    }
}
