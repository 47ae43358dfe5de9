package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** No command in a page without a test that has run it. */
@Order(Integer.MAX_VALUE)
class DocumentedCommandsTest {
    /** Running these here would run this very test; {@code .ci/run} and the developers run them. */
    private static final Set<String> THIS_BUILD = Set.of("mvn verify -Pfull", "mvn test -Dquick");

    /** Tests tagged full run these. */
    private static final Set<String> UNDER_FULL = Set.of(
            "mvn verify -Prelease",
            "mvn seedbed:reviewed",
            "mvn seedbed:card -Dform=reforms",
            "mvn seedbed:lock -Dseedbed.smoke=false",
            "mvn seedbed:checksums",
            "mvn deploy -Prelease,central -DskipUpload");

    /** The test of this page is tagged full. */
    private static final String PAGE_UNDER_FULL = "docs/your-own-data.md";

    @Test
    void everyCommandInEveryPageWasRun() throws IOException {
        Map<String, String> commands = DocumentedCommands.inPages();
        assertThat(commands).hasSizeGreaterThan(5);
        commands.keySet().removeAll(THIS_BUILD);
        commands.keySet().removeAll(Tools.full() ? Set.of() : UNDER_FULL);
        commands.values().removeIf(page -> !Tools.full() && page.equals(PAGE_UNDER_FULL));
        commands.keySet().removeAll(DocumentedCommands.thatRan());
        assertThat(commands).as("command = page").isEmpty();
    }
}
