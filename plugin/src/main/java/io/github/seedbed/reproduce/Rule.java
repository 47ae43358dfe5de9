package io.github.seedbed.reproduce;

/** Where a project's lint rules are. */
final class Rule {
    private Rule() {}

    static String determinism(String signature) {
        return "determinism.txt of seedbed-rules: " + signature;
    }

    static String checkstyle(String id) {
        return "checkstyle.xml of seedbed-rules: " + id;
    }

    /** Rules that forbidden-apis brings along, switched on in the parent POM. */
    static String jdk(String signature) {
        return "jdk-unsafe of forbidden-apis: " + signature;
    }
}
