package io.github.seedbed.update;

import io.github.seedbed.pom.PomText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a project, or a template, says of its build in its own files: what it overrides, switches off or waives of what
 * it inherits.
 */
final class OwnBuild {
    private static final String POM = "pom.xml";
    private static final String CONFIG = ".mvn/maven.config";
    private static final List<String> RULES = List.of("config/checkstyle.xml", "config/determinism.txt");
    private static final String SWITCHES_OFF = "switches off";

    /** How plugins call the switch that makes them do nothing; quick and lint.phase are ours. */
    private static final Pattern SKIP =
            Pattern.compile("(?:.*[.-])?skip(?:[A-Z.].*)?|quick|lint[.]phase|.*[.]failure[.]ignore");

    /** The same as an element of a plugin's configuration, with the value that switches off. */
    private static final Pattern SKIPPED =
            Pattern.compile("(?:skip(?:[A-Z].*)?|testFailureIgnore)=true|fail(?:On|s)[A-Z].*=false");

    private static final Pattern OPTION = Pattern.compile("-D([^=\\s]+)(?:=(\\S*))?");

    /** Profiles with which a build leaves gates out: quick, or no model. */
    private static final Pattern PROFILES = Pattern.compile(
            "(?<!\\S)(?:-P|--activate-profiles)[=\\s]*(?:\\S+,)?(?:[+?]*quick|[!-]model)(?![^,\\s])\\S*");

    private final SortedSet<Deviation> found = new TreeSet<>();

    /** The files that are looked at. */
    @FunctionalInterface
    interface Files {
        /** Returns the text of a file; empty if there is none. */
        Optional<String> text(String path) throws IOException;
    }

    private OwnBuild() {}

    /**
     * Reads it.
     *
     * @throws SAXException if the POM is not well-formed XML
     */
    static SortedSet<Deviation> of(Files files, Templates templates) throws IOException, SAXException {
        OwnBuild build = new OwnBuild();
        Optional<String> pom = files.text(POM);
        if (pom.isPresent()) {
            build.pom(PomText.of(pom.get()).project(), templates);
        }
        files.text(CONFIG).ifPresent(build::options);
        for (String rules : RULES) {
            if (files.text(rules).isPresent()) {
                build.add("replaces", rules, "the rules of the build that it inherits");
            }
        }
        return build.found;
    }

    private void pom(Element project, Templates templates) throws IOException, SAXException {
        Optional<Element> parent = PomText.child(project, "parent");
        add("inherits", POM + "#parent", parent.map(Parent::artifact).orElse("nothing: its build is its own"));
        Inherited inherited = Inherited.by(project, templates);
        for (Element part : Inherited.parts(project)) {
            for (Element property : PomText.below(part, "properties")) {
                property(property, inherited);
            }
        }
        for (Element plugin : Inherited.plugins(project)) {
            int before = found.size();
            plugin(plugin);
            String name = PomText.value(plugin, "artifactId");
            if (found.size() == before && inherited.plugins().contains(name)) {
                add("configures", place(name), "a plugin of the build that it inherits");
            }
        }
    }

    private void property(Element property, Inherited inherited) {
        String name = property.getTagName();
        String value = property.getTextContent().strip();
        String other = inherited.properties().get(name);
        if (SKIP.matcher(name).matches() && value.equals("true")) {
            add(SWITCHES_OFF, place(name), "true");
        } else if (other != null && !other.equals(value)) {
            add("overrides", place(name), other + " -> " + value);
        }
    }

    private void plugin(Element plugin) {
        String name = PomText.value(plugin, "artifactId");
        configuration(name, plugin);
        for (Element execution : PomText.below(plugin, "executions")) {
            String id = name + "." + PomText.value(execution, "id");
            configuration(id, execution);
            Optional<Element> phase = PomText.child(execution, "phase");
            if (phase.isPresent() && PomText.value(execution, "phase").matches("none|")) {
                add(SWITCHES_OFF, place(id), "phase none");
            }
        }
    }

    private void configuration(String name, Element element) {
        Optional<Element> configuration = PomText.child(element, "configuration");
        if (configuration.isEmpty()) {
            return;
        }
        for (Element waiver : PomText.below(configuration.get(), "waivers")) {
            add("waives", POM + "#waivers." + plain(waiver.getTagName()), words(waiver));
        }
        NodeList all = configuration.get().getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            if (SKIPPED.matcher(one.getTagName() + "=" + one.getTextContent().strip())
                    .matches()) {
                add(SWITCHES_OFF, place(name + "." + one.getTagName()), words(one));
            }
        }
    }

    private void options(String config) {
        OPTION.matcher(config).results().forEach(option -> {
            String value = option.group(2) == null ? "true" : option.group(2);
            if (SKIP.matcher(option.group(1)).matches() && !value.equals("false")) {
                add(SWITCHES_OFF, CONFIG + "#" + plain(option.group(1)), option.group());
            }
        });
        PROFILES.matcher(config)
                .results()
                .map(MatchResult::group)
                .forEach(option -> add(SWITCHES_OFF, CONFIG + "#profiles", words(option)));
    }

    private static String place(String name) {
        return POM + "#" + plain(name);
    }

    /** What every file system takes as a path, for patterns are matched against it. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static String words(Element element) {
        return words(element.getTextContent());
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void add(String state, String path, String difference) {
        found.add(new Deviation(path, state, difference));
    }
}
