package io.github.seedbed.reference;

import java.io.IOException;
import java.util.List;

/** A page of {@code docs/reference}, written from what the code says. */
enum Page {
    GOALS("goals.md") {
        @Override
        String text() throws Exception {
            return new GoalsPage().text();
        }
    },

    EXPERIMENT("experiment.md") {
        @Override
        String text() throws IOException {
            return ExperimentPage.text();
        }
    },

    BUNDLE("bundle.md") {
        @Override
        String text() throws IOException {
            return BundlePage.text();
        }
    };

    static final String UPDATE = "mvn -q -pl plugin -am test -Dquick -Dtest=ReferenceTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update";

    final String file;

    Page(String file) {
        this.file = file;
    }

    /** Returns the whole page. */
    abstract String text() throws Exception;

    /** Returns the beginning of a page: its title, where it comes from, and what it is about. */
    static String top(String title, String source, String... about) {
        return "# " + title + "\n\n<!-- Written from " + source + ". To write it again:\n  " + UPDATE + " -->\n\n"
                + String.join("\n\n", about) + "\n";
    }

    /** Returns a table of Markdown; empty without rows. */
    static String table(String head, List<String> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        String rule = "|---".repeat(head.split("\\|").length);
        return "\n| " + String.join(" | ", head.split("\\|")) + " |\n" + rule + "|\n" + String.join("\n", rows) + "\n";
    }

    /** Returns a row of such a table. */
    static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
