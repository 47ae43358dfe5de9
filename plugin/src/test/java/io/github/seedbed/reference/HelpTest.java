package io.github.seedbed.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.maven.HelpMojo;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

/** {@code mvn seedbed:help}, which is generated. */
final class HelpTest {
    @Test
    void listsEveryGoal() throws Exception {
        Printed printed = new Printed();
        HelpMojo help = new HelpMojo();
        help.setLog(printed);
        help.execute();

        List<String> goals = new GoalsPage().names();
        assertThat(goals).contains("help", "new", "train");
        assertThat(printed.lines.stream().flatMap(String::lines))
                .containsAll(goals.stream().map(goal -> "seedbed:" + goal).toList());
    }

    /** What the goal prints; it also warns that nobody set the length of its lines, as Maven would. */
    private static final class Printed extends SystemStreamLog {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void info(CharSequence text) {
            lines.add(text.toString());
        }

        @Override
        public void warn(CharSequence text) {
            lines.add(text.toString());
        }
    }
}
