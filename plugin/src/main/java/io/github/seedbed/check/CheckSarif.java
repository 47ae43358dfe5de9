package io.github.seedbed.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** The findings for editors and code hosts: SARIF 2.1.0 (OASIS), sections 3.13 to 3.30. */
public final class CheckSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private CheckSarif() {}

    /**
     * Returns the report as SARIF 2.1.0.
     *
     * @param report the findings
     */
    public static byte[] of(CheckReport report) {
        ObjectNode node = Json.node().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = node.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Seedbed");
        rules(driver.putArray("rules"));
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        report.findings().forEach(finding -> result(results.addObject(), finding));
        return Json.bytes(node);
    }

    private static void rules(ArrayNode list) {
        for (Rule rule : BundleCheck.RULES) {
            list.addObject().put("id", rule.id()).putObject("shortDescription").put("text", rule.demand() + ".");
        }
    }

    private static void result(ObjectNode node, Finding finding) {
        List<String> ids = BundleCheck.RULES.stream().map(Rule::id).toList();
        node.put("ruleId", finding.rule())
                .put("ruleIndex", ids.indexOf(finding.rule()))
                .put("level", finding.level().title());
        node.putObject("message")
                .put("text", harmless(finding.what() + ": " + finding.why() + ". To do: " + finding.action() + "."));
        ObjectNode place = node.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation")
                .put("uri", uri(finding.place().file()))
                .put("uriBaseId", "%SRCROOT%");
        if (finding.place().line() > 0) {
            place.putObject("region").put("startLine", finding.place().line());
        }
        node.putObject("properties").put("owner", finding.owner().title());
    }

    /** A text may hold links (3.11.6), which data shall not, and what turns text around or a terminal obeys. */
    private static String harmless(String text) {
        return text.replace("](", "] (")
                .replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069&&[^\n\t]]", "?");
    }

    /** A relative reference of RFC 3986. */
    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path alone is always a reference", e);
        }
    }
}
