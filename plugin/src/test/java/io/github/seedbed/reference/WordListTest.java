package io.github.seedbed.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages, templates, and what a module ships use none of the words that CONTRIBUTING.md lists as checked. */
final class WordListTest {
    private static final Path ROOT = Path.of("..");
    private static final Path LIST = ROOT.resolve("CONTRIBUTING.md");

    /** The word, the better one, and whether it is checked. */
    private static final Pattern ROW = Pattern.compile("[|] ([^|]+) [|] ([^|]+) [|] yes [|]");

    /** A sentence may go on in the next line of a comment. */
    private static final String GAP = "[\\s*/#]+";

    private static final Pattern TEXT = Pattern.compile(".*[.](md|java|ya?ml|xml|txt|json|properties|html|css|cff)");
    private static final Set<String> NOT_OURS = Set.of(".git", "target");

    @Test
    void nobodyUsesThem() throws IOException {
        Map<Pattern, String> words = words();
        assertThat(words).hasSizeGreaterThan(5);
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            String text = Files.readString(file);
            words.forEach((word, better) -> {
                Matcher matcher = word.matcher(text);
                while (matcher.find()) {
                    found.add(place(file, text, matcher.start()) + matcher.group() + " -> " + better);
                }
            });
        }
        assertThat(found).as("words that CONTRIBUTING.md has better ones for").isEmpty();
    }

    private static Map<Pattern, String> words() throws IOException {
        Map<Pattern, String> words = new LinkedHashMap<>();
        for (String line : Files.readAllLines(LIST)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                words.put(pattern(row.group(1)), row.group(2));
            }
        }
        return words;
    }

    private static Pattern pattern(String word) {
        boolean letters = word.codePoints().allMatch(c -> Character.isLetter(c) || " -'".indexOf(c) >= 0);
        String anywhere = letters ? "\\b" + word.replace(" ", GAP) + "(s|ed|ing)?\\b" : Pattern.quote(word);
        return Pattern.compile(anywhere, Pattern.CASE_INSENSITIVE);
    }

    private static String place(Path file, String text, int start) {
        long line = text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        return ROOT.relativize(file) + ":" + line + ": ";
    }

    private static Set<Path> files() throws IOException {
        Set<Path> files = new TreeSet<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isText(file) && !file.equals(LIST)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isText(Path file) {
        String name = ROOT.relativize(file).toString().replace('\\', '/');
        boolean ours = name.endsWith(".md") || name.startsWith("templates/") || name.contains("src/main/");
        return ours && TEXT.matcher(name).matches();
    }
}
