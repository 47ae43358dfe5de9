package io.github.seedbed.check;

import io.github.seedbed.metrics.Results;
import io.github.seedbed.seeds.SeedsReport;
import java.util.Optional;

/**
 * Whether a claim is true of the run. A sentence that names no part of the rows speaks of all of them: it must not be
 * true of some slice by chance.
 */
record Truth(KnownValues ofAllRows, KnownValues ofEachPart, GroupNames groups) {
    static Truth of(Results metrics, int trainingRows, Optional<SeedsReport> seeds) {
        return new Truth(
                KnownValues.ofAllRows(metrics, trainingRows, seeds),
                KnownValues.ofEachPart(metrics, trainingRows, seeds),
                GroupNames.of(metrics));
    }

    boolean holds(Claim claim) {
        return ofAllRows.hold(claim)
                || (claim.context().isEmpty() || !ofAllRows.know(claim) || groups.areIn(claim.context()))
                        && ofEachPart.hold(claim);
    }
}
