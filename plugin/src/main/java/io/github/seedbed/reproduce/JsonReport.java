package io.github.seedbed.reproduce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.difference.Difference;
import io.github.seedbed.difference.FileDifference;
import io.github.seedbed.internal.json.Json;
import java.util.Locale;

/** The report for programs: schema {@code reproduction.schema.json}. */
final class JsonReport {
    private JsonReport() {}

    static byte[] of(Report report) {
        ObjectNode node = Json.object().put("reproducible", report.isReproducible());
        ArrayNode files = node.putArray("files");
        report.files().forEach(files::add);
        ArrayNode trainings = node.putArray("trainings");
        report.outcomes().forEach(outcome -> trainings.add(training(outcome)));
        ArrayNode findings = node.putArray("findings");
        report.findings().forEach(finding -> findings.add(finding(report, finding)));
        return Json.bytes(node);
    }

    private static ObjectNode training(Outcome outcome) {
        ObjectNode node = Json.node().put("name", outcome.trial().name());
        ArrayNode disturbed = node.putArray("disturbed");
        outcome.trial().disturbances().forEach(disturbance -> disturbed.add(disturbance.name()));
        node.put("verdict", outcome.verdict().id());
        outcome.failure().ifPresent(failure -> node.put("failure", failure));
        ArrayNode differences = node.putArray("differences");
        outcome.differences().forEach((file, difference) -> differences.add(difference(outcome, file, difference)));
        outcome.flips()
                .ifPresent(flips -> node.putObject("predictions")
                        .put("rows", flips.rows())
                        .put("flipped", flips.flipped())
                        .put("testRows", flips.testRows())
                        .put("testFlippedAtLeast", flips.testFlipped()));
        return node;
    }

    private static ObjectNode difference(Outcome outcome, String file, FileDifference difference) {
        Difference first = difference.first();
        ObjectNode node = Json.node()
                .put("file", file)
                .put("verdict", outcome.verdict(file).id())
                .put("kind", first.kind().name().toLowerCase(Locale.ROOT))
                .put("place", first.place())
                .put("first", first.first())
                .put("second", first.second());
        if (first.ulps() >= 0) {
            node.put("ulps", first.ulps());
        }
        return node.put("numbers", difference.count());
    }

    private static ObjectNode finding(Report report, Finding finding) {
        ObjectNode node = Json.node()
                .put("cause", finding.cause().id())
                .put("title", finding.cause().title())
                .put("fault", report.isFault(finding))
                .put("why", finding.cause().habit())
                .put("do", finding.cause().remedy());
        ArrayNode rules = node.putArray("rules");
        finding.cause().rules().forEach(rules::add);
        ArrayNode trainings = node.putArray("trainings");
        finding.trials().forEach(trainings::add);
        ArrayNode places = node.putArray("places");
        finding.places()
                .forEach(place -> places.addObject()
                        .put("file", place.file())
                        .put("words", place.words())
                        .put("training", place.trial()));
        return node;
    }
}
