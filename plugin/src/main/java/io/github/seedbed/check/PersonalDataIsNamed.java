package io.github.seedbed.check;

import io.github.seedbed.datasheet.CsvSummary;
import io.github.seedbed.datasheet.DataSource;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What looks like data about people is told, as a warning: a program can only guess. */
final class PersonalDataIsNamed extends Rule {
    PersonalDataIsNamed() {
        super(Owner.DOMAIN_EXPERT, "Somebody has looked at what may be data about people");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<RunConfig> config = bundle.run().ifReadable(RunFolder::config);
        List<Finding> findings = new ArrayList<>();
        if (config.isPresent()) {
            for (DataSource source : DataSource.of(bundle.basedir(), config.get())) {
                source.profile().map(CsvSummary::personal).stream()
                        .flatMap(traces -> traces.stream())
                        .forEach(trace -> findings.add(Finding.of(
                                        this,
                                        new Place(source.file(), 1),
                                        "The data may speak of people",
                                        "column \"" + trace.column() + "\", by " + trace.kind(),
                                        "if so, say in " + AssembledBundle.DATASHEET_SOURCE
                                                + " on what ground and how they are protected, or leave the column out; if"
                                                + " not, waive " + id() + " in pom.xml")
                                .asWarning()));
            }
        }
        return findings;
    }
}
