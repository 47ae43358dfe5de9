import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A walk, collected into a sorted set. */
final class WalkAndSort {
    private WalkAndSort() {}

    public static void main(String[] args) throws Exception {
        try (Stream<Path> walk = Files.walk(Path.of("data"))) {
            Set<String> names = walk.filter(Files::isRegularFile).map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
            Save.metric(args, "files", String.join(",", names).replace('\\', '/'));
        }
    }
}
