package io.github.seedbed.questions;

import io.github.seedbed.internal.files.Resources;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The forms that the plugin brings, one resource each. Their prompts are our own words; each names its source. */
public final class KnownForms {
    static final List<String> NAMES = List.of("datasheet", "neurips", "reforms", "reproducibility");

    private KnownForms() {}

    /**
     * Returns the text of a form.
     *
     * @param name such as {@code reforms}
     * @throws ProblemException if there is no such form
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            String known = String.join(", ", NAMES);
            String hint = Nearest.to(name, NAMES)
                    .map(near -> "mvn seedbed:card -Dform=" + near + "; known are " + known)
                    .orElse("give one of " + known);
            throw new ProblemException(new Problem("There is no such form", "-Dform", "none is called " + name, hint));
        }
        return Resources.text(KnownForms.class, name + ".md");
    }

    /**
     * Puts a form into a project, unless it is there: it may hold answers.
     *
     * @param basedir the project's folder
     * @param name such as {@code reforms}
     * @param data the digest of the data that it will be answered for
     * @return whether it was written
     * @throws ProblemException if there is no such form
     * @throws IOException if it cannot be written
     */
    public static boolean write(Path basedir, String name, String data) throws IOException {
        String text = text(name);
        Path file = basedir.resolve(ProjectDocuments.FORMS).resolve(name + ".md");
        if (Files.exists(file)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, Reviewed.recorded(text, data));
        return true;
    }
}
