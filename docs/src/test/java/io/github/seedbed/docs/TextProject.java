package io.github.seedbed.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A project of the template {@code text-classification} as {@code mvn verify} left it. Made once; nobody writes into
 * it.
 */
final class TextProject {
    static final String COMMAND_ONE = "mvn -q -Pnew install -DartifactId=my-genre -Dtemplate=text-classification";

    private static Path made;

    private TextProject() {}

    static synchronized Path get() {
        try {
            if (made == null) {
                FirstRun first = FirstRun.get();
                first.inSecondClone(maven -> maven, COMMAND_ONE);
                Path project = FirstRun.secondClone().resolveSibling("my-genre");
                first.maven.documented(project, FirstRun.VERIFY).green();
                made = project;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RunsCheck.ran(COMMAND_ONE);
        RunsCheck.ran(FirstRun.VERIFY);
        return made;
    }
}
