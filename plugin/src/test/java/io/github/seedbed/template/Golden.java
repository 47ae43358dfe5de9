package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.fail;

import io.github.seedbed.files.SortedFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * What each template becomes: its list of files, and each line that the answers change. Together with the template that
 * is the whole content of a project.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Fails with a unified diff when a project is another one than that in {@code golden/}. */
    static void hold(Path template, Path project) throws IOException {
        Path golden = FOLDER.resolve(template.getFileName() + ".txt");
        String actual = whatItBecame(template, project);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, actual);
        }
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (!actual.equals(expected)) {
            fail("A project made from " + template.getFileName() + " is another one; if that is meant:"
                    + " mvn verify -pl runtime,plugin -Dgolden.update\n" + unified(expected, actual));
        }
    }

    private static String whatItBecame(Path template, Path project) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : SortedFiles.below(project)) {
            text.append(name).append('\n');
            Path origin = template.resolve(name.replace("net/other/pkg", "com/example/markerpkg"));
            // The rest comes from elsewhere: the wrapper, the note of the origin
            if (Files.exists(origin)) {
                text.append(changedLines(
                        new RawText(origin.toFile()),
                        new RawText(project.resolve(name).toFile())));
            }
        }
        return text.toString();
    }

    private static String changedLines(RawText before, RawText after) {
        StringBuilder text = new StringBuilder();
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after)) {
            for (int line = edit.getBeginA(); line < edit.getEndA(); line++) {
                text.append("    - ").append(before.getString(line)).append('\n');
            }
            for (int line = edit.getBeginB(); line < edit.getEndB(); line++) {
                text.append("    + ").append(after.getString(line)).append('\n');
            }
        }
        return text.toString();
    }

    private static String unified(String expected, String actual) throws IOException {
        RawText before = new RawText(expected.getBytes(StandardCharsets.UTF_8));
        RawText after = new RawText(actual.getBytes(StandardCharsets.UTF_8));
        EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(bytes)) {
            formatter.format(edits, before, after);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
