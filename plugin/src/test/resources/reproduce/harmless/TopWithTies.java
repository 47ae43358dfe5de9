import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The most frequent words: equal counts are ordered by the word. */
final class TopWithTies {
    private TopWithTies() {}

    public static void main(String[] args) throws Exception {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : "a fish a bird a stone the fish the bird".split(" ")) {
            counts.merge(word, 1, Integer::sum);
        }
        List<String> top = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(3)
                .toList();
        Save.text(args, "notes.txt", String.join("\n", top) + "\n");
    }
}
