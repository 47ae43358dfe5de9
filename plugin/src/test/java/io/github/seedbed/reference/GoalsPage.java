package io.github.seedbed.reference;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** All goals with their parameters, as the plugin's descriptor holds them: the build has just written it. */
final class GoalsPage {
    private static final String HEAD = "parameter|property|default|what";

    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final Document plugin;

    /** Parameter to the goals that describe it in the same words. */
    private final Map<String, Set<String>> goals = new TreeMap<>();

    GoalsPage() throws Exception {
        plugin =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("target/plugin-enhanced.xml"));
        for (Node mojo : nodes(plugin, "//mojo")) {
            for (String row : rows(mojo)) {
                goals.computeIfAbsent(row, key -> new LinkedHashSet<>()).add(text(mojo, "goal"));
            }
        }
    }

    /** Returns the name of each goal. */
    List<String> names() throws XPathExpressionException {
        List<String> names = new ArrayList<>();
        for (Node goal : nodes(plugin, "//mojo/goal")) {
            names.add(goal.getTextContent());
        }
        return names;
    }

    String text() throws Exception {
        StringBuilder page = new StringBuilder(Page.top(
                "Goals",
                "the plugin's descriptor, which the build makes of the goals' Javadoc",
                "`mvn seedbed:<goal>` runs a goal alone, in the folder of a project; `mvn seedbed:help` prints this"
                        + " page's content, and `mvn seedbed:help -Ddetail -Dgoal=train` that of one goal. The build"
                        + " of a project runs those that name a phase.",
                "A parameter is set on the command line by its property (`-Dseedbed.skip`), or in the `pom.xml` by its"
                        + " name, in the `<configuration>` of the plugin. One without a property is set in the"
                        + " `pom.xml` only."));
        for (Node mojo : nodes(plugin, "//mojo")) {
            page.append(section(mojo));
        }
        page.append("\n## Parameters of several goals\n");
        return page.append(Page.table(HEAD, rowsOfSeveral())).toString();
    }

    private String section(Node mojo) throws Exception {
        List<String> own = rows(mojo);
        own.removeIf(row -> goals.get(row).size() > 1);
        List<String> shared = rows(mojo);
        shared.removeAll(own);
        String phase = text(mojo, "phase");
        return "\n## " + text(mojo, "goal") + "\n\n"
                + Xhtml.parse(text(mojo, "description")).blocks() + "\n"
                + (phase.isEmpty() ? "" : "\nPhase: `" + phase + "`.\n")
                + Page.table(HEAD, own)
                + (shared.isEmpty() ? "" : "\nAlso: " + String.join(", ", names(shared)) + ", see below.\n");
    }

    private List<String> rowsOfSeveral() {
        return goals.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> names(List<String> rows) {
        return rows.stream().map(row -> row.split(" ")[1]).toList();
    }

    /** Returns a row of the table for each parameter that a user may set. */
    private List<String> rows(Node mojo) throws Exception {
        List<String> rows = new ArrayList<>();
        for (Node parameter : nodes(mojo, "parameters/parameter[editable='true']")) {
            String name = text(parameter, "name");
            Node value = (Node) xpath.evaluate("configuration/" + name, mojo, XPathConstants.NODE);
            rows.add(Page.row(
                    "`" + name + "`",
                    value == null ? "" : property(value.getTextContent()),
                    text(parameter, "required").equals("true") ? "required" : standard(value),
                    Xhtml.parse(text(parameter, "description")).line()));
        }
        return rows;
    }

    private static String property(String expression) {
        return expression.isEmpty() ? "" : "`" + expression.substring(2, expression.length() - 1) + "`";
    }

    private String standard(Node value) throws XPathExpressionException {
        String text = value == null ? "" : xpath.evaluate("@default-value", value);
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private String text(Node node, String path) throws XPathExpressionException {
        return xpath.evaluate(path, node).strip();
    }

    private List<Node> nodes(Node from, String path) throws XPathExpressionException {
        NodeList found = (NodeList) xpath.evaluate(path, from, XPathConstants.NODESET);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        return nodes;
    }
}
