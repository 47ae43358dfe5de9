import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows are grouped by an enum in a HashMap, and written in the order of the enum. */
final class GroupedByEnumThenSorted {
    private GroupedByEnumThenSorted() {}

    private enum Species {
        ADELIE,
        GENTOO,
        CHINSTRAP
    }

    private record Row(Species species, double mass) {}

    public static void main(String[] args) throws Exception {
        List<Row> rows = List.of(
                new Row(Species.GENTOO, 5.1), new Row(Species.ADELIE, 3.7), new Row(Species.CHINSTRAP, 3.6),
                new Row(Species.GENTOO, 4.9), new Row(Species.ADELIE, 3.9));
        Map<Species, Double> means =
                rows.stream().collect(Collectors.groupingBy(Row::species, Collectors.averagingDouble(Row::mass)));
        double largest = 0;
        for (double mean : means.values()) {
            largest = Math.max(largest, mean);
        }
        Save.text(args, "means.csv", new TreeMap<>(means) + " " + largest + "\n");
    }
}
