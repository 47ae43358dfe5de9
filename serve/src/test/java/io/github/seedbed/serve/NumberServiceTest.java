package io.github.seedbed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.model.RidgeRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that answers with numbers. */
final class NumberServiceTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

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
        try (Service one = Service.start(Options.of("--port=0", "--bundle=" + bundle), line -> {})) {
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
}
