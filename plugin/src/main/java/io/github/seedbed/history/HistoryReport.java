package io.github.seedbed.history;

import io.github.seedbed.html.Html;
import io.github.seedbed.internal.files.Resources;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.lock.LockEntry;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.page.CardPage;
import io.github.seedbed.picture.HistoryPicture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The history as lines, as a page with a picture, and as JSON. */
public final class HistoryReport {
    private static final String FORMAT = "%3s  %-10s  %-8s  %-25s  %-25s  %s";

    private final ModelHistory history;
    private final List<Metric> metrics;

    /** {@code history.json}. */
    private record Content(List<Model> models, List<String> unreadable) {}

    private record Model(
            String commit,
            String day,
            String author,
            String reason,
            SortedSet<String> changed,
            Map<Metric, LockEntry.Row> metrics) {}

    /**
     * Prepares the report.
     *
     * @param history with a model at least
     */
    public HistoryReport(ModelHistory history) {
        this.history = history;
        SortedSet<Metric> known = new TreeSet<>();
        history.models().forEach(model -> known.addAll(metrics(model).keySet()));
        this.metrics = List.copyOf(known);
    }

    private static Map<Metric, LockEntry.Row> metrics(AcceptedModel model) {
        return model.entry().metrics().orElse(Map.of());
    }

    /** Returns a line for each model, with the first metrics, and one for what cannot be read. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Metric> shown = metrics.subList(0, Math.min(2, metrics.size()));
        lines.add(line("", "day", "commit", titles(shown), "author: reason (what changed)"));
        for (int i = 0; i < history.models().size(); i++) {
            AcceptedModel model = history.models().get(i);
            lines.add(line(
                    String.valueOf(i + 1),
                    model.day().toString(),
                    model.shortCommit(),
                    shown.stream().map(metric -> value(model, metric)).toList(),
                    model.author() + ": " + model.reason() + " (" + changes(i) + ")"));
        }
        if (!history.unreadable().isEmpty()) {
            lines.add("model.lock cannot be read in: " + String.join(", ", history.unreadable()));
        }
        return lines;
    }

    private static List<String> titles(List<Metric> shown) {
        return shown.stream().map(Metric::title).toList();
    }

    private static String line(String number, String day, String commit, List<String> values, String rest) {
        String first = values.isEmpty() ? "" : values.get(0);
        String second = values.size() < 2 ? "" : values.get(1);
        return String.format(Locale.ROOT, FORMAT, number, day, commit, first, second, rest);
    }

    private static String value(AcceptedModel model, Metric metric) {
        LockEntry.Row row = metrics(model).get(metric);
        return row == null ? "" : row.interval().toString();
    }

    private String changes(int model) {
        return model == 0 ? "the first" : history.models().get(model).changes();
    }

    /**
     * Returns two models side by side.
     *
     * @param first number, counted from 1, or beginning of a commit's id
     * @param second in the same way
     */
    public List<String> compared(String first, String second) {
        AcceptedModel before = history.model(first);
        AcceptedModel now = history.model(second);
        List<String> lines = new ArrayList<>();
        lines.add("before: " + before.shortCommit() + ", " + before.day() + ", " + before.reason());
        lines.add("now:    " + now.shortCommit() + ", " + now.day() + ", " + now.reason());
        before.entry().comparedWith(now.entry()).lines().forEach(lines::add);
        return lines;
    }

    /**
     * Writes {@code history.html} and {@code history.json}.
     *
     * @param folder created if need be
     * @param name of the project
     * @throws IOException if they cannot be written
     */
    public void write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("history.json"), json());
        Files.writeString(folder.resolve("history.html"), html(name), StandardCharsets.UTF_8);
    }

    private byte[] json() {
        return Json.write(new Content(
                history.models().stream()
                        .map(model -> new Model(
                                model.commit(),
                                model.day().toString(),
                                model.author(),
                                model.reason(),
                                model.changed(),
                                metrics(model)))
                        .toList(),
                history.unreadable()));
    }

    private String html(String name) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < history.models().size(); i++) {
            AcceptedModel model = history.models().get(i);
            StringBuilder row = new StringBuilder("<tr><th scope=\"row\">" + (i + 1) + "</th>");
            cell(row, model.day().toString());
            cell(row, model.shortCommit());
            cell(row, model.author() + ": " + model.reason());
            cell(row, changes(i));
            metrics.forEach(metric -> cell(row, value(model, metric)));
            rows.append(row).append("</tr>\n");
        }
        StringBuilder headers = new StringBuilder();
        metrics.forEach(metric -> headers.append("<th scope=\"col\">")
                .append(Html.escaped(metric.heading()))
                .append("</th>"));
        return Resources.text(HistoryReport.class, "history.html")
                .replace("{style}", Resources.text(CardPage.class, "card.css"))
                .replace("{metrics}", headers)
                .replace("{unreadable}", unreadable())
                .replace("{picture}", picture())
                .replace("{name}", Html.escaped(name))
                .replace("{rows}", rows);
    }

    private static void cell(StringBuilder row, String text) {
        row.append("<td>").append(Html.escaped(text)).append("</td>");
    }

    private String unreadable() {
        return history.unreadable().isEmpty()
                ? ""
                : "<p>model.lock cannot be read in: " + String.join(", ", history.unreadable()) + "</p>\n";
    }

    private String picture() {
        return metrics.isEmpty()
                ? ""
                : HistoryPicture.of(
                                metrics.get(0),
                                history.models().stream()
                                        .filter(model -> metrics(model).containsKey(metrics.get(0)))
                                        .map(model -> new HistoryPicture.Point(
                                                model.shortCommit(),
                                                metrics(model)
                                                        .get(metrics.get(0))
                                                        .interval()))
                                        .toList())
                        .svg();
    }
}
