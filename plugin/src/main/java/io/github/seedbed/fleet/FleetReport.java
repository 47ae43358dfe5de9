package io.github.seedbed.fleet;

import io.github.seedbed.internal.json.Format;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.update.Deviation;
import io.github.seedbed.update.Parent;
import io.github.seedbed.update.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All projects as one table: lines, a page, and JSON. */
public final class FleetReport {
    private static final List<String> TITLES = List.of(
            "repository",
            "template",
            "version",
            "parent",
            "drift",
            "would conflict",
            "open questions",
            "last reproduced");

    private final Fleet fleet;

    /** {@code fleet.json}. */
    private record Content(int format, List<Project> projects, List<String> others) {}

    private record Project(
            String repository,
            Optional<Of> template,
            Optional<Of> parent,
            List<What> drift,
            List<String> conflicts,
            int openQuestions,
            Optional<Reproduced> reproduced,
            Optional<String> problem) {}

    /** A version of an artifact, and the newest one. */
    private record Of(String artifact, String version, String newest) {}

    private record What(String path, String state) {}

    private record Reproduced(String day, boolean same) {}

    /** Prepares the report. */
    public FleetReport(Fleet fleet) {
        this.fleet = fleet;
    }

    /** Returns the table, what differs, and which repositories were left out. */
    public List<String> lines() {
        List<List<String>> rows =
                new ArrayList<>(fleet.members().stream().map(FleetReport::row).toList());
        rows.add(0, TITLES);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(padded(row.get(column), width(rows, column)));
            }
            lines.add(line.toString().stripTrailing());
        }
        fleet.members()
                .forEach(member -> details(member).ifPresent(details -> lines.add(member.name() + ": " + details)));
        lines.add(summary());
        if (!fleet.others().isEmpty()) {
            lines.add("Made from no template: " + String.join(", ", fleet.others()));
        }
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0) + 2;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static List<String> row(Member member) {
        Optional<Standing> standing = member.standing();
        String open = String.valueOf(member.openQuestions());
        String reproduced = member.reproduced().map(LastReproduced::words).orElse("not here");
        return List.of(
                member.name(),
                standing.map(s -> s.template().substring(s.template().indexOf(':') + 1))
                        .orElse("?"),
                standing.map(s -> arrow(s.version(), s.newest())).orElse("?"),
                standing.map(FleetReport::parent).orElse("?"),
                standing.map(s -> String.valueOf(s.drift().deviations().size())).orElse("?"),
                standing.map(s -> s.isBehind() ? String.valueOf(s.conflicts().size()) : "-")
                        .orElse("?"),
                open,
                reproduced);
    }

    private static String arrow(String version, String newest) {
        return version.equals(newest) ? version : version + " -> " + newest;
    }

    private static String parent(Standing standing) {
        return standing.parent()
                .map(Parent::version)
                .map(version -> arrow(version, standing.newestParent().orElse(version)))
                .orElse("none");
    }

    private static Optional<String> details(Member member) {
        return member.standing()
                .map(standing -> Stream.concat(
                                standing.drift().deviations().stream().map(FleetReport::words),
                                standing.conflicts().stream().map(path -> "would conflict " + path))
                        .toList())
                .map(words -> String.join("; ", words))
                .filter(words -> !words.isEmpty())
                .or(member::problem);
    }

    private static String words(Deviation deviation) {
        String more =
                deviation.difference().contains("\n") || deviation.difference().isEmpty()
                        ? ""
                        : " (" + deviation.difference() + ")";
        return deviation.state() + " " + deviation.path() + more;
    }

    private String summary() {
        return String.format(
                Locale.ROOT,
                "%d %s: %d as their templates have them, %d not",
                fleet.members().size(),
                fleet.members().size() == 1 ? "project" : "projects",
                fleet.members().size() - fleet.behind(),
                fleet.behind());
    }

    /**
     * Writes {@code fleet.html} and {@code fleet.json}.
     *
     * @param folder created if need be
     * @throws IOException if they cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("fleet.json"), json());
        Files.writeString(
                folder.resolve("fleet.html"),
                FleetHtml.of(
                        TITLES,
                        fleet.members().stream().map(FleetReport::row).toList(),
                        fleet.members().stream()
                                .map(member -> details(member).orElse(""))
                                .toList(),
                        summary(),
                        fleet.others()),
                StandardCharsets.UTF_8);
    }

    /** Returns {@code fleet.json}. */
    byte[] json() {
        return Json.write(new Content(
                Format.CURRENT,
                fleet.members().stream().map(FleetReport::project).toList(),
                fleet.others()));
    }

    private static Project project(Member member) {
        Optional<Standing> standing = member.standing();
        return new Project(
                member.name(),
                standing.map(s -> new Of(s.template(), s.version(), s.newest())),
                standing.flatMap(s -> s.parent()
                        .map(parent -> new Of(
                                parent.artifact(),
                                parent.version(),
                                s.newestParent().orElse(parent.version())))),
                standing.map(s -> s.drift().deviations().stream()
                                .map(deviation -> new What(deviation.path(), deviation.state()))
                                .toList())
                        .orElse(List.of()),
                standing.map(Standing::conflicts).orElse(List.of()),
                member.openQuestions(),
                member.reproduced().map(last -> new Reproduced(last.day().toString(), last.same())),
                member.problem());
    }
}
