package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No command in a page without a test that runs it: see {@link Runs}. */
class DocumentedCommandsTest {
    /** Running these here would run this very test; {@code .ci/run} and the developers run them. */
    private static final Set<String> THIS_BUILD = Set.of(
            "mvn verify -Pfull",
            "mvn test -Dquick",
            "mvn verify -pl docs -am -Dquick -Dtest=BundleOutsideTest -Dsurefire.failIfNoSpecifiedTests=false");

    @Test
    void aTestRunsEveryCommandInEveryPage() throws IOException {
        Map<String, String> inPages = DocumentedCommands.inPages();
        assertThat(inPages).hasSizeGreaterThan(5).containsKeys(THIS_BUILD.toArray(String[]::new));
        Set<String> plain = DocumentedCommands.declared(false);
        Set<String> full = DocumentedCommands.declared(true);
        full.removeAll(plain);
        full.retainAll(inPages.keySet());
        print("Commands of the pages that no test runs", new TreeSet<>(THIS_BUILD));
        print("Those that tests run under -Pfull only", full);

        Map<String, String> commands = new TreeMap<>(inPages);
        commands.keySet().removeAll(THIS_BUILD);
        commands.keySet().removeAll(plain);
        commands.keySet().removeAll(full);
        assertThat(commands).as("command = page").isEmpty();
    }

    private static void print(String title, Set<String> commands) {
        System.out.println(title + ":\n  " + String.join("\n  ", commands));
    }

    @Test
    void aCommandIsALineOfAFencedBlock() {
        List<String> page = List.of("mvn a", "```sh", "cd x", "# all", "mvn b   # as b", "```", "```", "mvn c", "```");
        assertThat(DocumentedCommands.commands(page)).containsExactly("mvn b");
    }

    @Test
    void whatATestOnlyDeclaresIsAnError() throws Exception {
        RunsCheck.hold(OnlySays.class, Set.of("mvn seedbed:boast"));
        assertThatThrownBy(() -> RunsCheck.hold(OnlySays.class, Set.of("mvn verify")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("mvn seedbed:boast");
    }

    /** Declares what it does not run. */
    @Runs("mvn seedbed:boast")
    private static final class OnlySays {}
}
