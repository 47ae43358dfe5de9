package io.github.seedbed.citation;

import io.github.seedbed.internal.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a {@code CITATION.cff} says. Read leniently: what has another form than it should counts as not said, for
 * {@link CitationFaults} tells it.
 *
 * @param yaml the whole file
 */
public record CitationFile(YamlText yaml) {
    /** Its name in a project and in a bundle. */
    public static final String NAME = "CITATION.cff";

    /**
     * Reads a file.
     *
     * @param text its content; what is not YAML says nothing
     */
    public static CitationFile of(String text) {
        try {
            return new CitationFile(YamlText.of(text));
        } catch (YamlText.Invalid ignored) {
            return new CitationFile(YamlText.empty()); // CitationFaults tells it
        }
    }

    /** Returns the work itself. */
    public Work work() {
        return new Work(yaml.fields());
    }

    /** Returns the work that people are asked to cite in place of this one: an article about it, say. */
    public Optional<Work> preferred() {
        return yaml.fields().get("preferred-citation") instanceof Map<?, ?> fields
                ? Optional.of(new Work(fields))
                : Optional.empty();
    }

    /** Returns the works of type {@code data} or {@code dataset} that this one rests on, in their order. */
    public List<Work> data() {
        return list(yaml.fields().get("references")).stream()
                .map(Work::new)
                .filter(work -> work.text("type").matches("data|dataset"))
                .toList();
    }

    /**
     * Returns a file without the works of type {@code data} or {@code dataset}: for when they are other data than the
     * model's.
     *
     * @param text its content, with LF
     * @return the same text if it names none, or on one line with others
     */
    public static String withoutData(String text) {
        CitationFile file = of(text);
        if (!(file.yaml.fields().get("references") instanceof List<?> references)) {
            return text;
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int end = file.end("references", lines.size());
        boolean all = file.data().size() == references.size();
        for (int i = references.size() - 1; i >= 0; i--) {
            int begin = file.yaml.line("references[" + i + "]") - 1;
            if (lines.get(begin).strip().startsWith("- ")
                    && file.data().stream().anyMatch(isOne(references.get(i)))) {
                lines.subList(begin, end).clear();
            }
            end = begin;
        }
        int title = file.yaml.line("references") - 1;
        if (all && lines.get(title).strip().equals("references:")) {
            lines.remove(title);
        }
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    private static Predicate<Work> isOne(Object reference) {
        return work -> work.fields().equals(reference);
    }

    /** The line behind a field at the top, counted from 0. */
    private int end(String name, int last) {
        int begin = yaml.line(name);
        return yaml.fields().keySet().stream()
                        .mapToInt(yaml::line)
                        .filter(line -> line > begin)
                        .min()
                        .orElse(last + 1)
                - 1;
    }

    /** Returns the line where the first of these works begins, or where references do. */
    public int dataLine() {
        return yaml.line(firstData());
    }

    /** Returns the line of its DOI; 0 if it has none. */
    int dataDoiLine() {
        boolean has = !data().isEmpty() && data().get(0).fields().containsKey("doi");
        return has ? yaml.line(firstData() + ".doi") : 0;
    }

    private String firstData() {
        int index = 0;
        if (!data().isEmpty() && yaml.fields().get("references") instanceof List<?> references) {
            index = Math.max(0, references.indexOf(data().get(0).fields()));
        }
        return "references[" + index + "]";
    }

    private static List<Map<?, ?>> list(Object value) {
        return value instanceof List<?> items
                ? items.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(item -> (Map<?, ?>) item)
                        .toList()
                : List.of();
    }

    /**
     * A work that can be cited.
     *
     * @param fields of the file or of one of its references
     */
    public record Work(Map<?, ?> fields) {
        private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

        /**
         * Returns a field; empty if it is not there, or no single value.
         *
         * @param name such as {@code title}
         */
        public String text(String name) {
            return fields.get(name) instanceof String text ? text.strip().replaceAll("\\s+", " ") : "";
        }

        /** Returns those who made it, in their order. */
        public List<Author> authors() {
            return list(fields.get("authors")).stream()
                    .map(Author::of)
                    .filter(author -> !author.listed().isEmpty())
                    .toList();
        }

        /** Returns its keywords, in their order. */
        public List<String> keywords() {
            return texts("keywords");
        }

        /** Returns its licences: of several any may be chosen. */
        public List<String> licenses() {
            return text("license").isEmpty() ? texts("license") : List.of(text("license"));
        }

        private List<String> texts(String name) {
            return fields.get(name) instanceof List<?> words
                    ? words.stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList()
                    : List.of();
        }

        /** Returns the name of a body, such as a publisher; empty if there is none. */
        String body(String name) {
            return fields.get(name) instanceof Map<?, ?> body ? new Work(body).text("name") : "";
        }

        /** Returns the DOI, without the resolver's address. */
        public Optional<String> doi() {
            if (!text("doi").isEmpty()) {
                return Optional.of(text("doi"));
            }
            return list(fields.get("identifiers")).stream()
                    .map(Work::new)
                    .filter(identifier -> identifier.text("type").equals("doi"))
                    .map(identifier -> identifier.text("value"))
                    .findFirst();
        }

        /** Returns where it can be found: by its DOI if there is one. */
        public Optional<String> address() {
            return doi().map(doi -> "https://doi.org/" + doi)
                    .or(() -> Optional.of(text("url")).filter(url -> !url.isEmpty()))
                    .or(() -> Optional.of(text("repository")).filter(url -> !url.isEmpty()));
        }

        /** Returns the year of its publication, or what stands for it: {@code 2007-2009}, {@code in press}. */
        Optional<String> year() {
            return published().map(date -> date.matches(DAY) ? date.replaceFirst("-.*", "") : date);
        }

        /** Returns the journal, the proceedings or the collection that it stands in; empty if it stands alone. */
        String container() {
            return Stream.of(text("journal"), text("collection-title"), body("conference"))
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** Returns its pages such as {@code 3--14}, as BibTeX writes them. */
        String pages() {
            String range = text("end").isEmpty() ? text("start") : text("start") + "--" + text("end");
            return range.isEmpty() ? text("pages") : range;
        }

        /** Returns when it was published: a day if that is known, else a year. */
        public Optional<String> published() {
            String day = text("date-released").isEmpty() ? text("date-published") : text("date-released");
            return Optional.of(day.isEmpty() ? text("year") : day).filter(date -> !date.isEmpty());
        }
    }
}
