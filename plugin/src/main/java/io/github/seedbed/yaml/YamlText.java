package io.github.seedbed.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A mapping in YAML, with lines: no class is ever constructed from it, and every single value is the text that stands
 * there, so that a date stays a date and {@code 1.10} a version.
 */
public final class YamlText {
    /** Far more than any document needs; a file that nests deeper was made to do harm. */
    private static final int DEPTH = 20;

    private final Map<String, Object> fields;
    private final Map<String, Integer> lines;

    private YamlText(Map<String, Object> fields, Map<String, Integer> lines) {
        this.fields = fields;
        this.lines = lines;
    }

    /** Says why a text is no mapping in YAML, and in which line. */
    public static final class Invalid extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;

        /**
         * Tells what is wrong.
         *
         * @param line 1 for the first
         * @param message what is wrong
         * @param cause what found it, or null
         */
        public Invalid(int line, String message, Throwable cause) {
            super(message, cause);
            this.line = line;
        }

        /** Returns the line, 1 for the first. */
        public int line() {
            return line;
        }
    }

    /**
     * Reads a text.
     *
     * @param text YAML with a mapping at the top
     * @throws Invalid if it is something else, or a name stands twice in one mapping
     */
    public static YamlText of(String text) throws Invalid {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEPTH);
        options.setAllowDuplicateKeys(false);
        Map<String, Integer> lines = new TreeMap<>();
        try {
            Node root = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
            if (!(root instanceof MappingNode mapping)) {
                throw new Invalid(1, "it is no mapping of names to values", null);
            }
            return new YamlText(mapping("", mapping, lines), lines);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new Invalid(line + 1, e.getProblem(), e);
        } catch (YAMLException e) {
            throw new Invalid(1, e.getMessage(), e);
        }
    }

    /** Returns a document that says nothing: what stands in for one that cannot be read. */
    public static YamlText empty() {
        return new YamlText(Map.of(), Map.of());
    }

    /** Returns what stands at the top: a value is a text, null for nothing, a {@code Map} or a {@code List}. */
    public Map<String, Object> fields() {
        return fields;
    }

    /**
     * Returns the line of a value.
     *
     * @param path such as {@code authors[0].orcid}
     * @return counted from 1; of the innermost part of the path that is there
     */
    public int line(String path) {
        String part = path;
        while (!lines.containsKey(part)) {
            int end = Math.max(part.lastIndexOf('.'), part.lastIndexOf('['));
            if (end < 0) {
                return 1;
            }
            part = part.substring(0, end);
        }
        return lines.get(part);
    }

    private static Map<String, Object> mapping(String path, MappingNode node, Map<String, Integer> lines)
            throws Invalid {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Invalid(line, "a name is a list or a mapping", null);
            }
            if (map.containsKey(key.getValue())) {
                throw new Invalid(line, "found duplicate key " + key.getValue(), null);
            }
            String child = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            lines.put(child, line);
            map.put(key.getValue(), value(child, tuple.getValueNode(), lines));
        }
        return map;
    }

    private static Object value(String path, Node node, Map<String, Integer> lines) throws Invalid {
        if (node instanceof MappingNode mapping) {
            return mapping(path, mapping, lines);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                String child = path + "[" + list.size() + "]";
                lines.put(child, item.getStartMark().getLine() + 1);
                list.add(value(child, item, lines));
            }
            return list;
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue();
    }
}
