package io.github.seedbed.template;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns a template into the content of an archetype: markers become references, all else stays as it is. */
public final class Derivation {
    private static final Set<String> XML =
            new TreeSet<>(Set.of("xml", "xsd", "xsl", "xslt", "svg", "html", "htm", "xhtml", "plist", "fxml"));

    private final Markers markers;
    private final RootPom pom;
    private final Substitution substitution;
    private final SortedMap<String, Resource> resources = new TreeMap<>();
    private final Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
    private final List<Problem> problems = new ArrayList<>();

    private Derivation(Markers markers, RootPom pom) {
        this.markers = markers;
        this.pom = pom;
        this.substitution = new Substitution(markers);
    }

    /**
     * Derives an archetype.
     *
     * @param folder the template: a folder with a pom.xml
     * @param packageName the package to replace, if it is not the longest one that all main classes share
     * @param origin the archetype's coordinates, to be kept in each project: {@code groupId:artifactId:version}
     * @param additions name to content of files that are not in the template
     * @throws ProblemException with everything in the template that an archetype cannot hold
     */
    public static Archetype derive(
            Path folder, Optional<String> packageName, String origin, SortedMap<String, byte[]> additions)
            throws IOException {
        SortedMap<String, byte[]> files = TemplateFiles.read(folder);
        RootPom stated = RootPom.parse(pomText(folder, files), RootPom.NAME);
        String text = stated.others().withoutPathToParent();
        files.put(RootPom.NAME, text.getBytes(StandardCharsets.UTF_8));
        RootPom pom = RootPom.parse(text, RootPom.NAME);
        Derivation derivation = new Derivation(Markers.of(pom, files.keySet(), packageName), pom);
        SortedMap<String, byte[]> unchanged = new TreeMap<>(additions);
        unchanged.putAll(ExperimentSchema.nextTo(files.keySet()));
        unchanged.keySet().forEach(files::remove);
        OwnFiles own = ProjectOrigin.own(Optional.ofNullable(files.remove(ProjectOrigin.FILE)));
        files.forEach(derivation::addTemplateFile);
        files.putAll(unchanged);
        unchanged.forEach(derivation::addUnchanged);
        ProblemException.throwIfAny(derivation.problems);
        derivation.problems.addAll(Literals.problems(ProjectOrigin.FILE, own.list()));
        derivation.add(ProjectOrigin.FILE, ProjectOrigin.resource(origin, derivation.resources.values(), own));
        ProblemException.throwIfAny(derivation.problems);
        return new Archetype(
                origin,
                List.copyOf(derivation.resources.values()),
                derivation.counts,
                derivation.markers.answers(pom.version().value()),
                files);
    }

    private static String pomText(Path folder, SortedMap<String, byte[]> files) {
        return Optional.ofNullable(files.get(RootPom.NAME))
                .flatMap(Derivation::text)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no template",
                        folder.toString(),
                        "a template is a Maven project, and there is no pom.xml in UTF-8 in this folder",
                        "name the folder of a Maven project: -DtemplateFolder=<folder>")));
    }

    private void addTemplateFile(String name, byte[] content) {
        Optional<String> text = text(content);
        List<Substitution.Hit> hits = text.map(t -> hits(name, t)).orElse(List.of());
        if (hits.isEmpty()) {
            addUnchanged(name, content);
        } else {
            problems.addAll(Literals.problems(name, text.orElseThrow()));
            hits.forEach(hit -> counts.merge(hit.answer(), 1, Integer::sum));
            String velocity = Substitution.velocity(text.orElseThrow(), hits, isXml(name));
            add(name, resource(name, true, velocity.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private List<Substitution.Hit> hits(String name, String text) {
        return name.equals(RootPom.NAME) ? substitution.hits(text, pom) : substitution.hits(text);
    }

    private void addUnchanged(String name, byte[] content) {
        add(name, resource(name, false, content));
    }

    private Resource resource(String name, boolean filtered, byte[] content) {
        String path = "/" + markers.packagePath() + "/";
        int at = name.indexOf(path);
        if (at < 0) {
            return new Resource("", substitution.name(name), false, filtered, content);
        }
        String directory = substitution.name(name.substring(0, at));
        return new Resource(directory, substitution.name(name.substring(at + path.length())), true, filtered, content);
    }

    private void add(String name, Resource resource) {
        if (resources.put(resource.path(), resource) != null) {
            problems.add(new Problem(
                    "Two files of the template would be one in the archetype",
                    name,
                    "an archetype keeps files of the package and files next to it in one folder",
                    "rename one of the two"));
        }
    }

    private static boolean isXml(String name) {
        return XML.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Returns the text of a file, unless it is binary. */
    private static Optional<String> text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
