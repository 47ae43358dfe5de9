package io.github.seedbed.internal.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A place in a YAML file: what stands there, and in which line.
 *
 * @param path from the top, such as {@code authors[0].orcid}; empty for the file itself
 * @param line of the name of a value, or the start of a list's item, counted from 1; 0 for what stands in no file
 * @param value a {@code Map<String, YamlNode>}, a {@code List<YamlNode>}, a {@code String}, or null for nothing
 */
public record YamlNode(String path, int line, Object value) {

    /** Returns the names of a mapping with what they stand for, in the order of the file. */
    @SuppressWarnings("unchecked")
    public Map<String, YamlNode> mapping() {
        return (Map<String, YamlNode>) value;
    }

    /** Returns the items of a list. */
    @SuppressWarnings("unchecked")
    public List<YamlNode> list() {
        return (List<YamlNode>) value;
    }

    /** Returns whether it is a mapping. */
    public boolean isMapping() {
        return value instanceof Map;
    }

    /** Returns whether it is a list. */
    public boolean isList() {
        return value instanceof List;
    }

    /** Returns whether it is a single value. */
    public boolean isText() {
        return value instanceof String;
    }

    /**
     * Returns the path of a value in this mapping.
     *
     * @param name of the value
     */
    public String child(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Returns the same without lines: a text, null for nothing, a {@code Map} or a {@code List}. */
    public Object plain() {
        if (isMapping()) {
            Map<String, Object> plain = new LinkedHashMap<>();
            mapping().forEach((name, node) -> plain.put(name, node.plain()));
            return plain;
        }
        if (isList()) {
            List<Object> plain = new ArrayList<>();
            list().forEach(node -> plain.add(node.plain()));
            return plain;
        }
        return value;
    }

    /** Returns every single value and list below this place by its path, sorted; not what a list holds. */
    public Map<String, YamlNode> leaves() {
        Map<String, YamlNode> leaves = new TreeMap<>();
        List<YamlNode> open = new ArrayList<>(List.of(this));
        while (!open.isEmpty()) {
            YamlNode next = open.remove(open.size() - 1);
            if (next.isMapping()) {
                open.addAll(next.mapping().values());
            } else {
                leaves.put(next.path, next);
            }
        }
        return leaves;
    }
}
