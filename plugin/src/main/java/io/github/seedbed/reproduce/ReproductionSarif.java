package io.github.seedbed.reproduce;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.train.Training;
import java.util.List;
import java.util.stream.Collectors;

/** The causes in SARIF 2.1.0 (OASIS), which code hosts show at the lines of a change. */
final class ReproductionSarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private ReproductionSarif() {}

    private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    private record Run(Tool tool, List<Result> results) {}

    private record Tool(Driver driver) {}

    private record Driver(String name, List<Reporting> rules) {}

    private record Reporting(String id, Text shortDescription, Text help) {}

    private record Text(String text) {}

    private record Result(String ruleId, String level, Text message, List<Location> locations) {}

    private record Location(Physical physicalLocation) {}

    private record Physical(Artifact artifactLocation, Region region) {}

    private record Artifact(String uri) {}

    private record Region(int startLine) {}

    static byte[] of(ReproductionReport report, Training training) {
        List<Reporting> rules = report.findings().stream()
                .map(Finding::source)
                .distinct()
                .map(source -> new Reporting(source.id(), new Text(source.title()), new Text(source.remedy())))
                .toList();
        List<Result> results = report.findings().stream()
                .map(finding ->
                        new Result(finding.source().id(), "error", message(finding), locations(finding, training)))
                .toList();
        Driver driver = new Driver("seedbed:reproduce", rules);
        return Json.bytes(Json.tree(new Log(SCHEMA, "2.1.0", List.of(new Run(new Tool(driver), results)))));
    }

    private static Text message(Finding finding) {
        return new Text("Training again gives another model because of "
                + finding.source().title() + ": "
                + finding.places().stream()
                        .map(place -> place.file() + ": " + place.words())
                        .collect(Collectors.joining("; ")));
    }

    /** Code hosts want a place for each result: of a cause without a line it is the settings file. */
    private static List<Location> locations(Finding finding, Training training) {
        List<Location> lines = finding.lines().stream()
                .map(trace -> Line.of(trace, training))
                .filter(line -> line.own() && line.number() > 0)
                .map(line -> location(line.file(), line.number()))
                .toList();
        return lines.isEmpty() ? List.of(location("experiment.yaml", 1)) : lines;
    }

    private static Location location(String file, int line) {
        return new Location(new Physical(new Artifact(file), new Region(line)));
    }
}
