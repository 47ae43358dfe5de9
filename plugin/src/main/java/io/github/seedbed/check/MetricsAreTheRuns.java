package io.github.seedbed.check;

import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Metrics;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A metric in prose that claims to be one of the model's is one of the run's. */
final class MetricsAreTheRuns implements Rule {
    private static final String METRIC =
            "(?<METRIC>(?:balanced )?accuracy|(?:macro[ -]?)?F1(?:[ -]score)?|precision|recall|log[ -]loss|Brier(?: score)?|ECE"
                    + "|"
                    + Stream.of(Metric.values()).map(Metric::title).collect(Collectors.joining("|")) + ")";

    private static final String NUMBER = "(?<VALUE>[0-9]+(?:\\.[0-9]+)?)(?<PERCENT>\\s?%)?(?![0-9.]*[0-9])";

    /** "At least", "above" and the like make no claim about the run. */
    private static final String IS =
            "(?:\\s+(?:of|is|was|reaches|reached|equals|about|around|nearly)\\b|\\s*[:=|])*\\s*";

    private static final List<Pattern> CLAIMS = List.of(
            Pattern.compile("(?i)\\b" + METRIC + "\\**" + IS + "\\**" + NUMBER),
            Pattern.compile("(?i)(?<![0-9.])" + NUMBER + "\\s+" + METRIC + "\\b"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String demand() {
        return "A metric in prose that claims to be one of the model's is one of the run's";
    }

    @Override
    public List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<Metrics> metrics = bundle.run().ifReadable(RunFolder::metrics);
        List<Finding> findings = new ArrayList<>();
        if (metrics.isPresent()) {
            KnownValues known = KnownValues.of(metrics.get(), bundle.seeds());
            for (BundleDocument document : bundle.documents()) {
                String prose = String.join("\n", document.markdown().prose());
                CLAIMS.forEach(claim -> look(document, prose, claim.matcher(prose), known, findings));
            }
        }
        return findings;
    }

    private void look(BundleDocument document, String prose, Matcher claim, KnownValues all, List<Finding> findings) {
        while (claim.find()) {
            List<BigDecimal> known = all.named(claim.group("METRIC"));
            BigDecimal value = new BigDecimal(claim.group("VALUE"));
            boolean percent = claim.group("PERCENT") != null || value.compareTo(BigDecimal.ONE) > 0;
            if (known.stream().noneMatch(metric -> rounds(metric, value, percent))) {
                int line = (int) prose.substring(0, claim.start("VALUE"))
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                findings.add(finding(document, line, claim));
            }
        }
    }

    private Finding finding(BundleDocument document, int line, Matcher claim) {
        String value = claim.group("VALUE") + (claim.group("PERCENT") == null ? "" : claim.group("PERCENT"));
        return Finding.of(
                this,
                document.place(line, claim.group().replaceFirst("(?s).*\\n", "").strip()),
                "A metric is not the run's",
                "\"" + claim.group().replaceAll("\\s+", " ").strip() + "\" is claimed, and metrics.json has no "
                        + claim.group("METRIC") + " of " + value,
                "let the build write it, such as $metrics.accuracy, in " + document.source()
                        + "; or say it without a number");
    }

    /** Whether it gives the claim when it is rounded to as many digits. */
    private static boolean rounds(BigDecimal metric, BigDecimal claim, boolean percent) {
        BigDecimal full = percent ? metric.multiply(HUNDRED) : metric;
        BigDecimal half = BigDecimal.ONE.movePointLeft(claim.scale()).divide(BigDecimal.valueOf(2));
        return full.subtract(claim).abs().compareTo(half) <= 0;
    }
}
