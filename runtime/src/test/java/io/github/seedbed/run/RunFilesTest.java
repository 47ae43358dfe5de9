package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.Experiments;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every JSON file of a real run is read as a record that gives the file again, and nothing else is taken for one. */
class RunFilesTest extends FlowersFixture {
    private static final Map<String, RunFolder.Reader<byte[]>> AGAIN = Map.of(
            RunFolder.CONFIG, run -> run.config().bytes(),
            RunFolder.METRICS, run -> run.metrics().bytes(),
            RunFolder.PARITY, run -> run.goldenRows().bytes(),
            RunFolder.PROFILE, run -> run.profile().bytes());

    private RunFolder run;

    @BeforeEach
    void train() throws IOException {
        run = new RunFolder(Experiments.train(folder));
    }

    @Test
    void givesTheFileAgain() throws IOException {
        assertGivenAgain(run);
    }

    static void assertGivenAgain(RunFolder run) throws IOException {
        assertThat(RunFolder.FILES.stream().filter(name -> name.endsWith(".json")))
                .containsExactlyInAnyOrderElementsOf(AGAIN.keySet());
        for (String name : AGAIN.keySet()) {
            assertThat(AGAIN.get(name).read(run))
                    .as(name)
                    .isEqualTo(Files.readAllBytes(run.path().resolve(name)));
        }
    }

    @Test
    void refusesAFileThatLacksAField() throws IOException {
        for (String name : AGAIN.keySet()) {
            for (String field : fields(name)) {
                ObjectNode file = Json.read(run.path().resolve(name));
                file.remove(field);
                assertThat(problem(name, file))
                        .contains("where: target/run/" + name + ", /" + field + "\n")
                        .contains("why:   the field is missing\n");
            }
        }
    }

    @Test
    void refusesAFileWithAFieldThatWeDoNotKnow() throws IOException {
        for (String name : AGAIN.keySet()) {
            ObjectNode file = Json.read(run.path().resolve(name)).put("remark", "mine");
            assertThat(problem(name, file))
                    .contains("where: target/run/" + name + ", /remark\n")
                    .contains("why:   there is no such field\n");
        }
    }

    /** The fields of the file itself: none of these is optional. */
    private List<String> fields(String name) throws IOException {
        List<String> fields = new ArrayList<>();
        Json.read(run.path().resolve(name)).fieldNames().forEachRemaining(fields::add);
        fields.remove("format");
        return fields;
    }

    private String problem(String name, ObjectNode content) throws IOException {
        byte[] before = Files.readAllBytes(run.path().resolve(name));
        Files.write(run.path().resolve(name), Json.bytes(content));
        String problem = assertThrows(
                        ProblemException.class, () -> AGAIN.get(name).read(run))
                .getMessage();
        Files.write(run.path().resolve(name), before);
        return problem;
    }
}
