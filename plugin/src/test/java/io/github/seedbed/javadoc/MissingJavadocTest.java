package io.github.seedbed.javadoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingJavadocTest {
    @TempDir
    Path sources;

    private Path file;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void nameTheFile() {
        file = sources.resolve("Extra.java");
    }

    @Test
    void writesWhatNamesAndSignaturesSayAndNothingElse() throws IOException {
        Files.writeString(file, """
                package com.example;

                import java.io.IOException;

                @Deprecated
                public final class ScaledRate<T> {
                    private final double rate;

                    public ScaledRate(double rate) {
                        this.rate = rate;
                    }

                    public double scaled(double value, String fileName) throws IOException {
                        return value * rate;
                    }

                    /** Mine. */
                    public void kept() {}

                    @Override
                    public String toString() {
                        return "";
                    }

                    void hidden() {}

                    public void trainAll() {}

                    public boolean isFitted() { return true; }

                    public record Pair(int left, int right) {
                        public Pair {
                            left = 1;
                        }
                    }

                    public record Empty() {}

                    static class Hidden {
                        public void inside() {}
                    }

                    public interface Step {
                        int applyTo(int first);
                    }

                    public enum Kind { A, B }
                }
                """);
        write();
        assertThat(Files.readString(file)).isEqualTo("""
                package com.example;

                import java.io.IOException;

                /**
                 * A scaled rate.
                 *
                 * @param <T> the type
                 */
                @Deprecated
                public final class ScaledRate<T> {
                    private final double rate;

                    /**
                     * Creates a scaled rate.
                     *
                     * @param rate the rate
                     */
                    public ScaledRate(double rate) {
                        this.rate = rate;
                    }

                    /**
                     * Returns the scaled.
                     *
                     * @param value the value
                     * @param fileName the file name
                     * @return the scaled
                     * @throws IOException if it fails
                     */
                    public double scaled(double value, String fileName) throws IOException {
                        return value * rate;
                    }

                    /** Mine. */
                    public void kept() {}

                    @Override
                    public String toString() {
                        return "";
                    }

                    void hidden() {}

                    /** Trains all. */
                    public void trainAll() {}

                    /**
                     * Returns whether it is fitted.
                     *
                     * @return whether it is fitted
                     */
                    public boolean isFitted() { return true; }

                    /**
                     * A pair.
                     *
                     * @param left the left
                     * @param right the right
                     */
                    public record Pair(int left, int right) {
                        public Pair {
                            left = 1;
                        }
                    }

                    /** An empty. */
                    public record Empty() {}

                    static class Hidden {
                        public void inside() {}
                    }

                    /** A step. */
                    public interface Step {
                        /**
                         * Applies to.
                         *
                         * @param first the first
                         * @return the result
                         */
                        int applyTo(int first);
                    }

                    /** A kind. */
                    public enum Kind { A, B }
                }
                """);
        assertThat(log)
                .containsExactly(
                        "Extra.java: 10", "First versions of Javadoc: 10. Complete them, then: mvn spotless:apply");
    }

    @Test
    void leavesDocumentedSourcesAlone() throws IOException {
        Files.writeString(file, "/** Mine. */\r\npublic class Extra {}\r\n");
        write();
        assertThat(Files.readString(file)).isEqualTo("/** Mine. */\r\npublic class Extra {}\r\n");
        assertThat(log).containsExactly("No Javadoc is missing");
    }

    @Test
    void keepsWindowsLineEnds() throws IOException {
        Files.writeString(file, "package a;\r\n\r\npublic interface Extra {\r\n    void run(int n);\r\n}\r\n");
        write();
        assertThat(Files.readString(file))
                .isEqualTo(
                        "package a;\r\n\r\n/** An extra. */\r\npublic interface Extra {\r\n    /**\r\n     * Runs.\r\n"
                                + "     *\r\n     * @param n the n\r\n     */\r\n    void run(int n);\r\n}\r\n");
    }

    @Test
    void saysWhereASourceCannotBeRead() throws IOException {
        Files.writeString(file, "public class Extra {\n    int = 3;\n}\n");
        assertThatThrownBy(this::write).isInstanceOf(ProblemException.class).hasMessage("""
                Java cannot read a source
                  where: Extra.java, line 2
                  why:   <identifier> expected
                  do:    mend it, then again: mvn seedbed:javadoc""");
    }

    private void write() throws IOException {
        new MissingJavadoc(sources, log::add).write();
    }
}
