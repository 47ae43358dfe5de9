package io.github.seedbed.template;

import io.github.seedbed.html.Html;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes archetype-metadata.xml: format 1.1.0, which every archetype plugin from 3.1.2 on reads. */
public final class Descriptor {
    public static final String FILE = "META-INF/maven/archetype-metadata.xml";

    private Descriptor() {}

    /**
     * Returns the descriptor of an archetype.
     *
     * @param name of the archetype
     * @param resources its files
     */
    public static String xml(String name, Collection<Resource> resources) {
        return String.format(
                Locale.ROOT,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <archetype-descriptor xmlns="http://maven.apache.org/plugins/maven-archetype-plugin/archetype-descriptor/1.1.0" name="%s">
                  <requiredProperties>
                    <requiredProperty key="groupId">
                      <defaultValue>%s</defaultValue>
                      <validationRegex>%s</validationRegex>
                    </requiredProperty>
                    <requiredProperty key="artifactId">
                      <validationRegex>%s</validationRegex>
                    </requiredProperty>
                    <requiredProperty key="package">
                      <defaultValue>${groupId}</defaultValue>
                      <validationRegex>%s</validationRegex>
                    </requiredProperty>
                  </requiredProperties>
                  <fileSets>
                %s  </fileSets>
                </archetype-descriptor>
                """,
                Html.escaped(name),
                Answers.DEFAULT_GROUP_ID,
                Names.GROUP_ID,
                Names.ARTIFACT_ID,
                Names.PACKAGE,
                fileSets(resources));
    }

    /** Few sets with many files each: every set costs the generator a walk through the whole archetype. */
    private static String fileSets(Collection<Resource> resources) {
        SortedMap<String, List<String>> sets = new TreeMap<>();
        resources.stream()
                .filter(resource -> !resource.path().equals(RootPom.NAME))
                .forEach(resource -> sets.computeIfAbsent(head(resource), head -> new ArrayList<>())
                        .add(Html.escaped(resource.name())));
        StringBuilder xml = new StringBuilder();
        sets.forEach((head, names) -> {
            xml.append(head);
            names.stream()
                    .sorted()
                    .forEach(
                            name -> xml.append("        <include>").append(name).append("</include>\n"));
            xml.append("      </includes>\n    </fileSet>\n");
        });
        return xml.toString();
    }

    private static String head(Resource resource) {
        return "    <fileSet filtered=\"" + resource.filtered() + "\" packaged=\"" + resource.packaged()
                + "\" encoding=\"UTF-8\">\n      <directory>" + Html.escaped(resource.directory())
                + "</directory>\n      <includes>\n";
    }
}
