// Cause: file-times
// Under: all
// Place: metrics.json: newest is
// Line: List.of(new File
import java.io.File;
import java.util.Comparator;
import java.util.List;

/** Two files of the same moment, as a clone leaves them: which is the newer one is chance. */
final class OfTheSameMoment {
    private OfTheSameMoment() {}

    public static void main(String[] args) throws Exception {
        File newest = List.of(new File("data/first.csv"), new File("data/second.csv")).stream()
                .max(Comparator.comparingLong(File::lastModified))
                .orElseThrow();
        Save.metric(args, "newest", newest.getName());
    }
}
