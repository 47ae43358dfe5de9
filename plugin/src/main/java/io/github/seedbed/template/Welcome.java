package io.github.seedbed.template;

import java.nio.file.Path;
import java.util.Locale;

/** The last words after a project was generated: where it is, and the next three commands. */
public final class Welcome {
    private Welcome() {}

    /**
     * Returns the words for a project of one of our templates.
     *
     * @param project the project's folder
     */
    public static String text(Path project) {
        return ofForeign(project) + """
                  less target/bundle/README.md   # the model's card, with the metrics of your run
                """;
    }

    /**
     * Returns the words for a project of somebody else's archetype, of which we know only that it is built by Maven.
     *
     * @param project the project's folder
     */
    public static String ofForeign(Path project) {
        return String.format(Locale.ROOT, """
                Your project is in %s

                  cd %s
                  mvn verify                     # builds and checks everything
                """, project, quoted(project.toString()));
    }

    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9_./:\\\\-]+") ? path : '"' + path + '"';
    }
}
