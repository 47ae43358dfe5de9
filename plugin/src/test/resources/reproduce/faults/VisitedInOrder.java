// Cause: listing
// Place: order.csv: 
// Line: walkFileTree
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Files are collected as they are visited. */
final class VisitedInOrder {
    private VisitedInOrder() {}

    public static void main(String[] args) throws Exception {
        List<String> rows = new ArrayList<>();
        Files.walkFileTree(Path.of("data"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                rows.add(file.getFileName().toString());
                return FileVisitResult.CONTINUE;
            }
        });
        Save.text(args, "order.csv", "file\n" + String.join("\n", rows) + "\n");
    }
}
