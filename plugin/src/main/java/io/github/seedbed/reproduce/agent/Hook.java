package io.github.seedbed.reproduce.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A method that is a source, and what is done with a call of it: a line of {@code sources.txt}.
 *
 * @param source such as {@code clock}
 * @param kind pass, note, seed, millis, strict, or the class whose method is called instead
 * @param descriptor how the method's begins
 */
record Hook(String source, String kind, String descriptor) {
    private static final Map<String, List<Hook>> BY_METHOD = read();
    private static final Set<String> NAMES = names();

    /** Returns whether another class's method is called. */
    boolean isClass() {
        return Character.isUpperCase(kind.charAt(0));
    }

    /** Returns what is to be done with a call, in the order of the file; nothing for most. */
    static List<Hook> of(String owner, String name, String descriptor) {
        return !NAMES.contains(name) ? List.of() : all(owner, name, descriptor);
    }

    private static List<Hook> all(String owner, String name, String descriptor) {
        return BY_METHOD.getOrDefault(owner + "." + name, BY_METHOD.getOrDefault("*." + name, List.of())).stream()
                .filter(hook -> descriptor.startsWith(hook.descriptor))
                .toList();
    }

    /** Asked for every call of every library: of most the name alone tells that it is none. */
    static boolean isAny(String owner, String name) {
        return NAMES.contains(name) && isAnyOf(owner, name);
    }

    private static boolean isAnyOf(String owner, String name) {
        return BY_METHOD.containsKey(owner + "." + name) || BY_METHOD.containsKey("*." + name);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        BY_METHOD.keySet().forEach(method -> names.add(method.substring(method.lastIndexOf('.') + 1)));
        return names;
    }

    private static Map<String, List<Hook>> read() {
        Map<String, List<Hook>> hooks = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Hook.class.getResourceAsStream("sources.txt"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] parts = line.split(" ");
                if (parts.length == 3 && !line.startsWith("#")) {
                    expanded(parts[2]).forEach(method -> add(hooks, parts, method));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hooks;
    }

    private static void add(Map<String, List<Hook>> hooks, String[] parts, String method) {
        int end = method.indexOf('(');
        String name = end < 0 ? method : method.substring(0, end);
        String descriptor = end < 0 ? "" : method.substring(end);
        hooks.computeIfAbsent(name, none -> new ArrayList<>()).add(new Hook(parts[0], parts[1], descriptor));
    }

    /** Takes braces apart, the innermost first. */
    private static List<String> expanded(String text) {
        int close = text.indexOf('}');
        if (close < 0) {
            return List.of(text);
        }
        int open = text.lastIndexOf('{', close);
        List<String> all = new ArrayList<>();
        for (String one : text.substring(open + 1, close).split(",")) {
            all.addAll(expanded(text.substring(0, open) + one + text.substring(close + 1)));
        }
        return all;
    }
}
