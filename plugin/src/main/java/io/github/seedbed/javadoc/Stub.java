package io.github.seedbed.javadoc;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A first comment, made of the words in names and signatures. */
final class Stub {
    private Stub() {}

    static String of(ClassTree type) {
        List<String> tags = new ArrayList<>();
        if (type.getKind() == Tree.Kind.RECORD) {
            type.getMembers().stream()
                    .filter(member -> member instanceof VariableTree)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().toString().contains("static"))
                    .forEach(field -> tags.add(parameter(field)));
        }
        type.getTypeParameters().forEach(parameter -> tags.add(parameter(parameter)));
        String words = words(type.getSimpleName().toString());
        return comment((vowel(words) ? "An " : "A ") + words, tags);
    }

    static String of(MethodTree method, ClassTree owner) {
        List<String> tags = new ArrayList<>();
        method.getTypeParameters().forEach(parameter -> tags.add(parameter(parameter)));
        method.getParameters().forEach(parameter -> tags.add(parameter(parameter)));
        if (returnsSomething(method)) {
            tags.add("@return " + result(method));
        }
        for (ExpressionTree exception : method.getThrows()) {
            tags.add("@throws " + exception + " if it fails");
        }
        return comment(sentence(method, owner), tags);
    }

    private static String sentence(MethodTree method, ClassTree owner) {
        String name = method.getName().toString();
        if (method.getReturnType() == null) {
            return "Creates "
                    + (vowel(words(owner.getSimpleName().toString())) ? "an " : "a ")
                    + words(owner.getSimpleName().toString());
        }
        String words = words(name);
        if (words.matches("(is|has|can) .*")) {
            return "Returns whether it " + words;
        }
        if (words.startsWith("get ") || (returnsSomething(method) && !words.contains(" "))) {
            return "Returns " + result(method);
        }
        return thirdPerson(words);
    }

    private static String result(MethodTree method) {
        String words = words(method.getName().toString());
        if (words.matches("(is|has|can) .*")) {
            return "whether it " + words;
        }
        boolean verb = words.contains(" ") && !words.startsWith("get ");
        return "the " + (verb ? "result" : words.replaceFirst("^get ", ""));
    }

    private static boolean returnsSomething(MethodTree method) {
        return method.getReturnType() != null
                && !method.getReturnType().toString().equals("void");
    }

    private static String parameter(VariableTree parameter) {
        return "@param " + parameter.getName() + " the "
                + words(parameter.getName().toString());
    }

    private static String parameter(TypeParameterTree parameter) {
        return "@param <" + parameter.getName() + "> the type";
    }

    private static boolean vowel(String words) {
        return "aeiou".indexOf(words.charAt(0)) >= 0;
    }

    /** {@code trainAll} to «Trains all». */
    private static String thirdPerson(String words) {
        String[] parts = words.split(" ", 2);
        String verb = parts[0].matches(".*(s|sh|ch|x|z|o)") ? parts[0] + "es" : parts[0] + "s";
        verb = parts[0].matches(".*[^aeiou]y") ? parts[0].substring(0, parts[0].length() - 1) + "ies" : verb;
        String sentence = parts.length == 1 ? verb : verb + " " + parts[1];
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** {@code learningRate} to «learning rate». */
    private static String words(String name) {
        return name.replace('_', ' ')
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String comment(String sentence, List<String> tags) {
        if (tags.isEmpty()) {
            return "/** " + sentence + ". */";
        }
        return "/**\n * " + sentence + ".\n *\n"
                + tags.stream().map(tag -> " * " + tag + "\n").collect(Collectors.joining()) + " */";
    }
}
