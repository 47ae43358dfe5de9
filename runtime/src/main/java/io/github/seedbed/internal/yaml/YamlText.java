package io.github.seedbed.internal.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A mapping in YAML, with lines: no class is ever constructed from it, and every single value is the text that stands
 * there, so that a date stays a date and {@code 1.10} a version.
 */
public final class YamlText {
    /** Far more than any document needs; a file that nests deeper was made to do harm. */
    private static final int DEPTH = 20;

    /** Far more than any document needs: aliases of aliases multiply, so that a kilobyte can stand for a billion. */
    private static final int VALUES = 100_000;

    /** Far more than any document needs: of a line without end every character is looked at again and again. */
    private static final int LENGTH = 2_000_000;

    private static final String NO_TEXT = "the character U+%04X does not belong into a text";

    private final YamlNode root;
    private final Map<String, Integer> lines;

    private YamlText(YamlNode root, Map<String, Integer> lines) {
        this.root = root;
        this.lines = lines;
    }

    /** Says why a text is not a mapping in YAML, and in which line. */
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
     * @throws Invalid if it is something else, a name is a duplicate in one mapping, or it was made to do harm
     */
    public static YamlText of(String text) throws Invalid {
        if (text.length() > LENGTH) {
            throw new Invalid(1, "it has " + text.length() + " characters, of at most " + LENGTH, null);
        }
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEPTH);
        try {
            // Nodes only: nothing is ever constructed from what a file says
            Node node = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
            if (!(node instanceof MappingNode)) {
                throw new Invalid(1, "there is no mapping of names to values at the top", null);
            }
            Tree tree = new Tree();
            return new YamlText(tree.node("", 1, node, DEPTH), tree.lines);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new Invalid(line + 1, e.getProblem(), e);
        } catch (ReaderException e) {
            int position = Math.min(e.getPosition(), text.codePointCount(0, text.length()));
            int lines = (int)
                    text.codePoints().limit(position).filter(c -> c == '\n').count();
            throw new Invalid(lines + 1, String.format(Locale.ROOT, NO_TEXT, e.getCodePoint()), e);
        } catch (YAMLException e) {
            throw new Invalid(1, e.getMessage(), e);
        }
    }

    /** Returns a document that says nothing: what stands in for one that cannot be read. */
    public static YamlText empty() {
        return new YamlText(new YamlNode("", 1, Map.of()), Map.of("", 1));
    }

    /** Returns the whole document, a mapping. */
    public YamlNode root() {
        return root;
    }

    /** Returns what stands at the top: a value is a text, null for nothing, a {@code Map} or a {@code List}. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> fields() {
        return (Map<String, Object>) root.plain();
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
            part = part.substring(0, Math.max(0, Math.max(part.lastIndexOf('.'), part.lastIndexOf('['))));
        }
        return lines.get(part);
    }

    /** The values of one document, counted while they are read. */
    private static final class Tree {
        private final Map<String, Integer> lines = new HashMap<>();
        private int values;

        private YamlNode node(String path, int line, Node node, int depth) throws Invalid {
            lines.put(path, line);
            if (++values > VALUES) {
                throw new Invalid(line, "it stands for more than " + VALUES + " values", null);
            }
            if (depth == 0) {
                throw new Invalid(line, "it nests deeper than " + DEPTH + " levels", null);
            }
            if (node instanceof MappingNode mapping) {
                return mapping(new YamlNode(path, line, new LinkedHashMap<>()), mapping, depth);
            }
            if (node instanceof SequenceNode sequence) {
                List<YamlNode> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(node(path + "[" + items.size() + "]", line(item), item, depth - 1));
                }
                return new YamlNode(path, line, items);
            }
            ScalarNode scalar = (ScalarNode) node;
            return new YamlNode(path, line, scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue());
        }

        private YamlNode mapping(YamlNode into, MappingNode mapping, int depth) throws Invalid {
            for (NodeTuple tuple : mapping.getValue()) {
                int line = line(tuple.getKeyNode());
                if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                    throw new Invalid(line, "a name is a list or a mapping", null);
                }
                String path = into.child(name.getValue());
                if (into.mapping().containsKey(name.getValue())) {
                    throw new Invalid(line, "duplicate name \"" + path + "\"", null);
                }
                into.mapping().put(name.getValue(), node(path, line, tuple.getValueNode(), depth - 1));
            }
            return into;
        }

        private static int line(Node node) {
            return node.getStartMark().getLine() + 1;
        }
    }
}
