package io.github.seedbed.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folds the modules of the page into one script, each in a function of its own, for a page that is opened as a file can
 * import nothing. The modules are written for that: imports of names, each on one line, and exports of declarations.
 */
final class OneScript {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (\\{[^}]*}) from \"\\./([a-z]+\\.js)\";\n");

    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(?:async )?(?:function|const|class) (\\w+))");

    private final UnaryOperator<String> sources;
    private final Map<String, String> functions = new LinkedHashMap<>();

    private OneScript(UnaryOperator<String> sources) {
        this.sources = sources;
    }

    /**
     * Returns one script that does what a module does.
     *
     * @param entry such as {@code demo.js}
     * @param sources the text of a module by its name
     */
    static String of(String entry, UnaryOperator<String> sources) {
        OneScript script = new OneScript(sources);
        String last = script.resolved(sources.apply(entry));
        return "const modules = {};\n" + String.join("", script.functions.values()) + last;
    }

    /** Adds what a module imports, and reads it from there. */
    private String resolved(String source) {
        for (Matcher each = IMPORT.matcher(source); each.find(); ) {
            if (!functions.containsKey(each.group(2))) {
                String function = function(each.group(2));
                functions.put(each.group(2), function);
            }
        }
        return IMPORT.matcher(source).replaceAll("const $1 = modules[\"$2\"];\n");
    }

    private String function(String name) {
        String source = resolved(sources.apply(name));
        List<String> exported = new ArrayList<>();
        for (Matcher each = EXPORT.matcher(source); each.find(); ) {
            exported.add(each.group(1));
        }
        return "modules[\"" + name + "\"] = (() => {\n" + EXPORT.matcher(source).replaceAll("") + "return { "
                + String.join(", ", exported) + " };\n})();\n";
    }
}
