package io.github.seedbed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.model.RidgeRegression;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
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
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder csv = new StringBuilder("kind,petal,soil\n");
        for (int i = 0; i < 200; i++) {
            csv.append(i % 2 == 0 ? "aster," : "bellis,").append(i % 2 * 3 + random.nextInt(20) / 10.0);
            csv.append(random.nextBoolean() ? ",clay\n" : ",sand\n");
        }
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/flowers.csv"), csv);
        Path experiment =
                Files.writeString(folder.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data: {flowers: {file: data/flowers.csv, sha256: %s}}
                target: {column: kind}
                features:
                  petal: {type: number, unit: cm}
                  soil: {type: category}
                split: {test: 0.3}
                hyperparameters: {l2: 1}
                thresholds: {accuracyAboveBaseline: 0.1}
                """.formatted(Sha256.of(csv.toString())));
        Path bundle = folder.resolve("bundle");
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + bundle)) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new LogisticRegression(1)), split);
        }
        Files.writeString(bundle.resolve("README.md"), "# Flowers\n");
        Files.write(bundle.resolve(Checksums.FILE), Checksums.of(bundle).bytes());
        service = Service.start(options("--port=0"), LOG::add);
    }

    @Test
    void answersWithNumbers(@TempDir Path other) throws Exception {
        StringBuilder csv = new StringBuilder("weight,length,day\n");
        for (int i = 0; i < 100; i++) {
            csv.append(i * 7 % 50 + 0.5).append(',').append(i * 7 % 50);
            csv.append(i % 2 == 0 ? ",2024-05-01\n" : ",2024-06-01\n");
        }
        Files.writeString(other.resolve("weights.csv"), csv);
        Path experiment = Files.writeString(other.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data: {weights: {file: weights.csv, sha256: %s}}
                target: {column: weight, title: Weight, type: number, unit: g}
                features: {length: {type: number}, day: {type: date, parts: [month]}}
                split: {test: 0.3}
                hyperparameters: {}
                thresholds: {rmseBelowBaseline: 0.1}
                """.formatted(Sha256.of(csv.toString())));
        Path bundle = other.resolve("bundle");
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + bundle)) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new RidgeRegression(1)), split);
        }
        Files.write(bundle.resolve(Checksums.FILE), Checksums.of(bundle).bytes());
        try (Service one = Service.start(Options.of("--port=0", "--bundle=" + bundle), LOG::add)) {
            JsonNode answer = node(one, "/predict", "application/json", "{\"length\": 90, \"day\": \"2024-06-13\"}");
            assertThat(answer.path("value").asDouble()).isCloseTo(90.5, within(3.0));
            assertThat(answer.path("low").asDouble())
                    .isLessThanOrEqualTo(answer.path("value").asDouble());
            assertThat(answer.path("unit").asText()).isEqualTo("g");
            assertThat(answer.path("warnings").path(0).asText()).contains("the training data reach from 0 to 48");
            assertThat(answer.path("warnings").size()).isEqualTo(1);
            assertThat(answer.has("label")).isFalse();
            assertThat(send(one, "/predict", "application/json", "[{\"day\": \"June\"}]"))
                    .contains(
                            "{\"pointer\":\"#/0/day\",\"detail\":\"give a date as in training, yyyy-MM-dd, perhaps with a time,"
                                    + " such as 2024-02-29T18:30, or null if it is unknown\"}");
            JsonNode many = node(one, "/predict", "application/json", "[{\"length\": 7}, {}]");
            assertThat(many.path("predictions").size()).isEqualTo(2);
            List<String> lines = send(one, "/predict", "text/csv", "low,length,day\na,7,2024-05-30\nb,x,June\n")
                    .lines()
                    .toList();
            assertThat(lines.get(0)).isEqualTo("low,length,day,predicted,low 2,high,warnings");
            assertThat(lines.get(1)).matches("a,7,2024-05-30,[78][0-9.]+,[678][0-9.]+,[78][0-9.]+,");
            assertThat(lines.get(2)).contains("length is not a number; day is no date, of which day.month is made");
            JsonNode fields = node(one, "/openapi.json", "", "").at("/components/schemas/Prediction/properties");
            assertThat(fields.fieldNames())
                    .toIterable()
                    .containsExactly("model", "value", "low", "high", "unit", "warnings");
            assertThat(node(one, "/model", "", "").toString())
                    .contains("\"target\":\"Weight\",\"unit\":\"g\",\"min\":0.5,\"max\":48.5,\"interval\":0.9")
                    .doesNotContain("labels");
            assertThat(node(one, "/shift", "", "").path("rows").asInt()).isEqualTo(5);
            assertThat(send(one, "/metrics", "", ""))
                    .contains("\nseedbed_rows_total 5\n", "\nseedbed_warned_rows_total 4\n");
            JsonNode alone = node(one, "/predict", "application/json", "{\"length\": 7}");
            for (String field : List.of("value", "low", "high", "unit", "warnings")) {
                assertThat(alone.path(field))
                        .isEqualTo(many.path("predictions").path(0).path(field));
            }
        }
    }

    private static JsonNode node(Service to, String path, String type, String body) throws Exception {
        return new ObjectMapper().readTree(send(to, path, type, body));
    }

    private static String send(Service to, String path, String type, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + path));
        if (!body.isEmpty()) {
            request.header("Content-Type", type).POST(BodyPublishers.ofString(body));
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static Options options(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.add("--bundle=" + folder.resolve("bundle"));
        return Options.of(all.toArray(String[]::new));
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
        assertThatThrownBy(() -> Service.start(options("--port=0", "--id=" + "0".repeat(64)), LOG::add))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Options.of("--prot=1", "--port=99999"))
                .hasMessageContaining("There is no argument \"--prot=1\"")
                .hasMessageContaining("The value of --port makes no sense");
        assertThatThrownBy(() -> Service.start(options("--port=" + service.port()), LOG::add))
                .hasMessageContaining("The service cannot listen");
    }

    /** 200 senders of a byte a second keep neither the probes waiting nor the service from stopping. */
    @Test
    @Tag("full")
    void slowSendersStarveNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        Service one = Service.start(options("--port=0", "--seconds=60"), LOG::add);
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), one.port());
                socket.getOutputStream()
                        .write(("POST /predict HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 1000\r\n\r\n{")
                                .getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            long begin = System.nanoTime();
            HttpRequest probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + one.port() + "/health"))
                    .build();
            assertThat(CLIENT.send(probe, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(2));
            begin = System.nanoTime();
            one.close();
            assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(10));
        } finally {
            one.close();
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Who is answered while the service stops gets the whole answer, or no connection. */
    @Test
    @Tag("full")
    void noAcceptedRequestIsLostWhenItStops() throws Exception {
        Service one = Service.start(options("--port=0"), LOG::add);
        StringBuilder body = new StringBuilder("petal\n");
        body.append("1.5\n".repeat(4_000));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch begun = new CountDownLatch(4);
        List<Future<Optional<Long>>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(threads.submit(() -> {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + one.port() + "/predict"))
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
                HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
                begun.countDown();
                return Optional.of(new String(response.body().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .count());
            }));
        }
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        one.close();
        for (Future<Optional<Long>> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).contains(4_001L);
        }
        threads.shutdown();
    }
}
