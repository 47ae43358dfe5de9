package io.github.seedbed.template;

import io.github.seedbed.html.Html;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.pom.PomText;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A list of archetypes in the form that Maven's archetype plugin and IDEs read.
 *
 * @param entries sorted by groupId and artifactId
 */
public record Catalog(List<Entry> entries) {
    public static final String NAME = "archetype-catalog.xml";

    private static final String ID = "[A-Za-z0-9._-]+";

    /**
     * An archetype.
     *
     * @param repository the address of the repository that holds it, if that is not any of those that Maven knows
     * @param description in a sentence, for people; may be empty
     */
    public record Entry(
            String groupId, String artifactId, String version, Optional<String> repository, String description) {
        /** Returns groupId, artifactId and version, with colons between them. */
        public String coordinates() {
            return groupId + ":" + artifactId + ":" + version;
        }

        /** Names of Seedbed's own archetypes begin with its name, and those that derive gives end with archetype. */
        boolean isCalled(String name) {
            return artifactId.equals(name)
                    || artifactId.equals(name + "-archetype")
                    || artifactId.equals("seedbed-" + name);
        }

        private boolean isSameAs(Entry other) {
            return groupId.equals(other.groupId) && artifactId.equals(other.artifactId);
        }

        private Optional<String> fault() {
            if (!groupId.matches(ID) || !artifactId.matches(ID) || !version.matches(ID)) {
                return Optional.of("\"" + coordinates() + "\" are no coordinates");
            }
            return repository
                    .filter(address -> !address.matches("(?:https?|file):\\S+"))
                    .map(address -> "\"" + address + "\" is no address of a repository");
        }
    }

    /**
     * Reads a catalogue. Several versions of an archetype stay several entries.
     *
     * @param xml the file
     * @param place where it is, for messages
     * @throws ProblemException if it is not a catalogue, naming each entry that names no archetype
     */
    public static Catalog parse(byte[] xml, String place) {
        try {
            Element root = PomText.of(new String(xml, StandardCharsets.UTF_8)).project();
            if (!root.getTagName().equals("archetype-catalog")) {
                throw problem(place, "its outermost element is <" + root.getTagName() + ">", null);
            }
            List<Entry> entries = PomText.below(root, "archetypes").stream()
                    .map(Catalog::entry)
                    .toList();
            ProblemException.throwIfAny(entries.stream()
                    .flatMap(entry -> entry.fault().stream())
                    .map(fault -> new Problem(
                            "An entry of the catalogue names no archetype", place, fault, "correct it there"))
                    .toList());
            return new Catalog(entries);
        } catch (SAXException e) {
            throw problem(place, e.getMessage(), e);
        }
    }

    private static ProblemException problem(String place, String why, Throwable cause) {
        return new ProblemException(
                new Problem(
                        "This is not a catalogue of archetypes",
                        place,
                        why,
                        "name a file such as the one that this writes: mvn seedbed:derive -Dcatalog=" + NAME),
                cause);
    }

    private static Entry entry(Element archetype) {
        return new Entry(
                PomText.value(archetype, "groupId"),
                PomText.value(archetype, "artifactId"),
                PomText.value(archetype, "version"),
                Optional.of(PomText.value(archetype, "repository")).filter(address -> !address.isEmpty()),
                PomText.value(archetype, "description"));
    }

    /** Returns this with an archetype, in the place of all its other versions. */
    public Catalog with(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.removeIf(entry::isSameAs);
        all.add(entry);
        all.sort(Comparator.comparing(Entry::groupId).thenComparing(Entry::artifactId));
        return new Catalog(List.copyOf(all));
    }

    /**
     * Returns the entries of one template, one for each version.
     *
     * @param name its artifactId, with or without {@code -archetype}; empty where the catalogue holds one template only
     * @param place where the catalogue is, for messages
     * @throws ProblemException if it holds none of that name, or several
     */
    public List<Entry> named(Optional<String> name, String place) {
        List<Entry> found = entries.stream()
                .filter(entry -> name.map(entry::isCalled).orElse(true))
                .toList();
        TreeSet<String> names = entries.stream().map(Entry::artifactId).collect(Collectors.toCollection(TreeSet::new));
        if (found.isEmpty() || found.stream().anyMatch(entry -> !entry.isSameAs(found.get(0)))) {
            String there = names.isEmpty() ? "nothing" : String.join(", ", names);
            throw new ProblemException(new Problem(
                    found.isEmpty() ? "The catalogue holds no such template" : "The catalogue holds several templates",
                    "-Dcatalog=" + place,
                    "there is " + there,
                    "name one of them: -Dtemplate="
                            + name.flatMap(wanted -> Nearest.to(wanted, names))
                                    .orElse(names.isEmpty() ? "NAME" : names.first())));
        }
        return found;
    }

    /** Returns the file. */
    public byte[] bytes() {
        StringBuilder archetypes = new StringBuilder();
        for (Entry entry : entries) {
            archetypes.append("    <archetype>\n");
            element(archetypes, "groupId", entry.groupId());
            element(archetypes, "artifactId", entry.artifactId());
            element(archetypes, "version", entry.version());
            element(archetypes, "repository", entry.repository().orElse(""));
            element(archetypes, "description", entry.description());
            archetypes.append("    </archetype>\n");
        }
        return String.format(Locale.ROOT, """
                        <?xml version='1.0' encoding='UTF-8'?>
                        <archetype-catalog xmlns='http://maven.apache.org/plugins/maven-archetype-plugin/archetype-catalog/1.0.0'>
                          <archetypes>
                        %s  </archetypes>
                        </archetype-catalog>
                        """, archetypes).getBytes(StandardCharsets.UTF_8);
    }

    private static void element(StringBuilder xml, String name, String value) {
        if (!value.isEmpty()) {
            xml.append("      <" + name + ">" + Html.escaped(value) + "</" + name + ">\n");
        }
    }
}
