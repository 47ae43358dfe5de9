package io.github.seedbed.maven;

import io.github.seedbed.citation.PomFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.maven.model.IssueManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.Scm;
import org.apache.maven.project.MavenProject;

/**
 * What a project says of itself, or its house's parent says of it. Maven hands down where Seedbed lives, too, unless
 * the project states or blanks it: what comes from {@code seedbed-parent} says nothing of a model.
 */
final class OwnPom {
    private static final String SEEDBED = "io.github.seedbed:seedbed-parent";

    private final MavenProject project;
    private final List<Model> models = new ArrayList<>();
    private final boolean isOurs;

    OwnPom(MavenProject project) {
        this.project = project;
        MavenProject each = project;
        while (each != null && !isSeedbed(each)) {
            models.add(each.getOriginalModel());
            each = each.getParent();
        }
        this.isOurs = each != null;
    }

    private static boolean isSeedbed(MavenProject project) {
        return SEEDBED.equals(project.getGroupId() + ":" + project.getArtifactId());
    }

    /** Returns what a citation repeats of it. */
    PomFacts facts() {
        return new PomFacts(
                project.getName(),
                project.getArtifactId(),
                project.getVersion(),
                text(project.getDescription()),
                licences() ? names() : List.of(),
                states(Model::getUrl) ? text(project.getUrl()) : "",
                states(scm(Scm::getUrl)) ? text(project.getScm().getUrl()) : "",
                states(Model::getIssueManagement) ? issues() : "",
                inherited());
    }

    /** The elements of {@code seedbed-parent} that this project shows as if they were its own; sorted. */
    private List<String> inherited() {
        List<String> inherited = new ArrayList<>();
        if (!states(model -> model.getDevelopers().isEmpty() ? null : model)) {
            inherited.add("developers");
        }
        if (!licences()) {
            inherited.add("licenses");
        }
        if (!states(scm(Scm::getUrl))
                || !states(scm(Scm::getConnection))
                || !states(scm(Scm::getDeveloperConnection))) {
            inherited.add("scm");
        }
        if (!states(Model::getUrl)) {
            inherited.add("url");
        }
        return isOurs ? inherited : List.of();
    }

    private boolean licences() {
        return states(model -> model.getLicenses().isEmpty() ? null : model);
    }

    private boolean states(Function<Model, Object> element) {
        return models.stream().map(element).anyMatch(value -> value != null);
    }

    private static Function<Model, Object> scm(Function<Scm, String> element) {
        return model -> model.getScm() == null ? null : element.apply(model.getScm());
    }

    private List<String> names() {
        return project.getLicenses().stream()
                .map(license -> text(license.getName()))
                .toList();
    }

    private String issues() {
        IssueManagement issues = project.getIssueManagement();
        return issues == null ? "" : text(issues.getUrl());
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
