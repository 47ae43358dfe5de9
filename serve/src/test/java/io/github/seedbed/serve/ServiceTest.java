package io.github.seedbed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service of made-up flowers, asked as programs ask. */
final class ServiceTest {
    @TempDir
    private static Path folder;

    private static final List<String> LOG = new CopyOnWriteArrayList<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        FlowersBundle.write(folder);
        service = Service.start(FlowersBundle.options(folder, "--port=0"), LOG::add);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(to(path).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String type, String body) throws Exception {
        return CLIENT.send(
                to("/predict")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(String body) throws Exception {
        HttpResponse<String> response = post("application/json", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private static String refused(int status, String body) throws Exception {
        HttpResponse<String> response = post("application/json", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return response.body();
    }

    @Test
    void answersARowWithTheModelAndItsWarnings() throws Exception {
        JsonNode answer = json("{\"petal\": 9, \"soil\": \"moon\"}");
        assertThat(answer.path("model").asText()).isEqualTo(service.id());
        assertThat(answer.path("label").asText()).isEqualTo("bellis");
        assertThat(answer.path("scores").path("bellis").asDouble()).isBetween(0.9, 1.0);
        assertThat(answer.path("warnings").size()).isEqualTo(2);
        assertThat(json("{}").path("warnings").size()).isEqualTo(2);
    }

    @Test
    void answersManyRows() throws Exception {
        JsonNode answers =
                json("[{\"petal\": 0.5}, {\"petal\": null}, {\"petal\": 4.5}]").path("predictions");
        assertThat(answers.size()).isEqualTo(3);
        assertThat(answers.path(0).path("label").asText()).isEqualTo("aster");
        assertThat(answers.path(2).path("label").asText()).isEqualTo("bellis");
        assertThat(json("[]").path("predictions").size()).isZero();
        for (int length : List.of(1023, 1024, 1025, 100_000)) {
            String row = "{\"petal\": 9}";
            JsonNode answer = json(" ".repeat(length - row.length()) + row);
            assertThat(answer.path("label").asText()).as("%d bytes", length).isEqualTo("bellis");
        }
    }

    @Test
    void answersARowOfManyCallersAsAmongOthers() {
        List<String> rows = IntStream.range(0, 200)
                .mapToObj(i -> "{\"petal\": " + i / 40.0 + "}")
                .toList();
        assertThat(rows.parallelStream().map(ServiceTest::scores).toList())
                .isEqualTo(scores("[" + String.join(",", rows) + "]"));
    }

    /** The scores of one row, or of all. */
    private static Object scores(String body) {
        try {
            JsonNode answer = json(body);
            List<JsonNode> all = new ArrayList<>();
            answer.path("predictions").forEach(each -> all.add(each.path("scores")));
            return all.isEmpty() ? answer.path("scores") : all;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void takesHalfACharacterForAValueThatItHasNeverSeen() throws Exception {
        assertThat(json("{\"petal\": 1, \"soil\": \"\\ud800\"}")
                        .path("warnings")
                        .path(0)
                        .asText())
                .isEqualTo("soil is \"?\", which the model has never seen");
    }

    @Test
    void namesEveryFaultByItsPlace() throws Exception {
        assertThat(refused(422, "[{\"petall\": 1}, {\"petal\": \"x\", \"soil\": 3}, {\"petal\": 1e99}, 5]"))
                .isEqualTo("{\"title\":\"Unprocessable Content\",\"status\":422,"
                        + "\"detail\":\"Values do not fit the model's inputs: see errors\",\"errors\":["
                        + "{\"pointer\":\"#/0/petall\",\"detail\":\"the model has no such input. Did you mean \\\"petal\\\"?\"},"
                        + "{\"pointer\":\"#/1/petal\",\"detail\":\"give a number in cm, or null if it is unknown\"},"
                        + "{\"pointer\":\"#/1/soil\",\"detail\":\"give a text, or null if it is unknown\"},"
                        + "{\"pointer\":\"#/2/petal\",\"detail\":\"give a number in cm, or null if it is unknown\"},"
                        + "{\"pointer\":\"#/3\",\"detail\":\"a row is an object: names to values\"}]}");
    }

    @Test
    void refusesWhatIsNotARequest() throws Exception {
        assertThat(refused(400, "{\"petal\":")).contains("The body is not JSON, line 1: it ends too early");
        assertThat(refused(400, "{\"petal\": 1, \"petal\": 2}")).contains("breaks the rules");
        assertThat(refused(400, "")).contains("The body is empty");
        assertThat(refused(400, "[".repeat(5000))).contains("not JSON");
        assertThat(refused(422, "7")).contains("Send an object");
        assertThat(refused(413, "[" + "1,".repeat(600_000) + "1]")).contains("At most 1 MiB");
        assertThat(refused(413, "[" + "{},".repeat(10_000) + "{}]")).contains("At most 10000 rows");
        assertThat(post("text/plain", "x").statusCode()).isEqualTo(415);
        HttpResponse<String> wrong = get("/predict");
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("Allow")).contains("POST");
        for (String path : List.of("/predictx", "/demo/index.html", "/%2e%2e/etc/passwd", "/card/../../x")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void answersAFileRowByRow() throws Exception {
        HttpResponse<String> response = post("text/csv", "id,petal,soil\n1,0.5,clay\n2,\"4,5\",sand\n3,NA,\n4,4.5\n");
        assertThat(response.statusCode()).isEqualTo(200);
        List<String> lines = response.body().lines().toList();
        assertThat(lines.get(0)).isEqualTo("id,petal,soil,predicted,score aster,score bellis,warnings");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).startsWith("1,0.5,clay,aster,");
        assertThat(lines.get(2)).startsWith("2,\"4,5\",sand,").contains("petal is not a number");
        assertThat(lines.get(4)).startsWith("4,4.5,,bellis,").contains("the row has 2 cells instead of 3");
        List<String> again = post("text/csv", response.body()).body().lines().toList();
        assertThat(again.get(0)).isEqualTo(lines.get(0) + ",predicted 2,score aster 2,score bellis 2,warnings 2");
        assertThat(again).hasSize(5);
        assertThat(post("text/csv", "a,b\n1,2\n").statusCode()).isEqualTo(422);
        assertThat(post("text/csv", "petal\n\"1\n").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsWhatItIs() throws Exception {
        assertThat(get("/health").body()).isEqualTo("alive\n");
        assertThat(get("/ready").body()).isEqualTo("ready\n");
        assertThat(get("/card").body()).isEqualTo("# Flowers\n");
        assertThat(get("/").body()).contains("/openapi.json").contains(service.id());
        JsonNode model = new ObjectMapper().readTree(get("/model").body());
        assertThat(model.path("labels").toString()).isEqualTo("[\"aster\",\"bellis\"]");
        JsonNode api = new ObjectMapper().readTree(get("/openapi.json").body());
        assertThat(api.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(api.at("/components/schemas/Row/properties").fieldNames())
                .toIterable()
                .containsExactly("petal", "soil");
        assertThat(get("/metrics").body()).contains("seedbed_requests_total{path=\"/health\",status=\"200\"}");
        json("{\"petal\": 1}");
        assertThat(new ObjectMapper()
                        .readTree(get("/shift").body())
                        .path("rows")
                        .asInt())
                .isPositive();
    }

    @Test
    void logsNoValues() throws Exception {
        refused(422, "{\"secret\": \"4711-0815\"}");
        assertThat(LOG).noneMatch(line -> line.contains("4711")).anyMatch(line -> line.contains("\"status\":422"));
    }

    @Test
    void servesTheBundleThatWasAskedFor() {
        assertThatThrownBy(() ->
                        Service.start(FlowersBundle.options(folder, "--port=0", "--id=" + "0".repeat(64)), LOG::add))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Options.of("--prot=1", "--port=99999"))
                .hasMessageContaining("There is no argument \"--prot=1\"")
                .hasMessageContaining("The value of --port makes no sense");
        assertThatThrownBy(() -> Service.start(FlowersBundle.options(folder, "--port=" + service.port()), LOG::add))
                .hasMessageContaining("The service cannot listen");
    }
}
