// Cause: threads
// Place: vocabulary.csv: 
// Line: parallel()
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words get their column when a thread meets them first. */
final class VocabularyOfThreads {
    private VocabularyOfThreads() {}

    public static void main(String[] args) throws Exception {
        Map<String, Integer> columns = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, 4000).parallel()
                .mapToObj(i -> "word" + (i * 31 + i % 7) % 900)
                .forEach(word -> columns.computeIfAbsent(word, unseen -> next.getAndIncrement()));
        String rows = columns.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "," + entry.getValue())
                .collect(Collectors.joining("\n"));
        Save.text(args, "vocabulary.csv", "word,column\n" + rows + "\n");
    }
}
