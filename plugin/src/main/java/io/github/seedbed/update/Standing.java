package io.github.seedbed.update;

import java.util.List;
import java.util.Optional;

/**
 * How a project stands to its template.
 *
 * @param template groupId and artifactId
 * @param version of the template that the project was made from, or updated to
 * @param newest version that there is; the same where there is no newer one
 * @param parent that the project inherits
 * @param newestParent the newest version of that
 * @param drift what differs from the present version
 * @param plan what an update to the newest would do; empty where there is nothing to update to
 */
public record Standing(
        String template,
        String version,
        String newest,
        Optional<Parent> parent,
        Optional<String> newestParent,
        Drift drift,
        Optional<UpdatePlan> plan) {

    /** Returns whether there is a newer template. */
    public boolean isBehind() {
        return plan.isPresent();
    }

    /** Returns whether there is a newer parent. */
    public boolean hasOldParent() {
        return newestParent.isPresent();
    }

    /** Returns whether the project is as the newest template has it. */
    public boolean isGood() {
        return drift.isEmpty() && !isBehind() && !hasOldParent();
    }

    /** Returns the files that a person would have to look at after an update. */
    public List<String> conflicts() {
        return plan.map(UpdatePlan::open).orElse(List.of());
    }
}
