package io.github.seedbed.internal.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
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
 * YAML with the types of its core schema (YAML 1.2.2, section 10.3), as programs in JavaScript read it: {@code no} is a
 * text, and so is a date.
 */
public final class CoreYaml {
    private CoreYaml() {}

    /**
     * Reads a text that {@link YamlText} has read without a fault.
     *
     * @param text YAML with a mapping at the top
     * @return name to value: a text, a number, a truth, null, a {@code Map} or a {@code List}
     * @throws YamlText.Invalid if a tag in it promises another type than there is
     */
    public static Map<?, ?> of(String text) throws YamlText.Invalid {
        LoaderOptions options = new LoaderOptions();
        Node root = new Composer(new ParserImpl(new StreamReader(text), options), new Core(), options).getSingleNode();
        return (Map<?, ?>) value(root);
    }

    private static Object value(Node node) throws YamlText.Invalid {
        if (node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                map.put(((ScalarNode) tuple.getKeyNode()).getValue(), value(tuple.getValueNode()));
            }
            return map;
        } else if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                list.add(value(item));
            }
            return list;
        }
        return scalar((ScalarNode) node);
    }

    /** What JSON has no number for stays a text, such as {@code .nan}. */
    private static Object scalar(ScalarNode node) throws YamlText.Invalid {
        String text = node.getValue();
        try {
            if (node.getTag().equals(Tag.NULL)) {
                return null;
            } else if (node.getTag().equals(Tag.BOOL)) {
                return Boolean.valueOf(text);
            } else if (node.getTag().equals(Tag.INT)) {
                return new BigInteger(text.replaceFirst("^\\+", ""));
            }
            return node.getTag().equals(Tag.FLOAT) ? new BigDecimal(text) : text;
        } catch (NumberFormatException e) {
            throw new YamlText.Invalid(
                    node.getStartMark().getLine() + 1, "\"" + text + "\" is not a number, as its tag says", e);
        }
    }

    /** Which plain texts are something else than a text. */
    private static final class Core extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            add(Tag.NULL, "~|null|Null|NULL", "~nN");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
            add(Tag.BOOL, "true|True|TRUE|false|False|FALSE", "tTfF");
            add(Tag.INT, "[-+]?(0|[1-9][0-9]*)", "-+0123456789");
            add(Tag.FLOAT, "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+0123456789.");
        }

        private void add(Tag tag, String pattern, String first) {
            addImplicitResolver(tag, Pattern.compile("^(?:" + pattern + ")$"), first);
        }
    }
}
