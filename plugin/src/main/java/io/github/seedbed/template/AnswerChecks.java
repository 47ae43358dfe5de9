package io.github.seedbed.template;

import io.github.seedbed.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what is wrong with the answers that shall make a project, before anything is written. */
public final class AnswerChecks {
    private static final String WINDOWS = "Windows keeps con, prn, aux, nul, com1-com9 and lpt1-lpt9 for devices";

    private final List<Problem> problems = new ArrayList<>();

    private AnswerChecks() {}

    /** Returns all problems of the answers; a value may be null where none was given. */
    public static List<Problem> problems(Answers answers) {
        AnswerChecks checks = new AnswerChecks();
        checks.artifactId(answers.artifactId());
        checks.groupId(answers.groupId());
        checks.version(answers.version());
        checks.packageName(answers.packageName());
        return checks.problems;
    }

    /** Returns what is wrong with an artifactId, which may be null. */
    public static List<Problem> artifactIdProblems(String value) {
        AnswerChecks checks = new AnswerChecks();
        checks.artifactId(value);
        return checks.problems;
    }

    private void artifactId(String value) {
        if (value == null || value.isEmpty()) {
            add(
                    "Your project has no name",
                    "-DartifactId",
                    "the artifactId names the project and its folder",
                    "say, for example: -DartifactId=my-model");
            return;
        }
        String action = "say: -DartifactId=" + Names.repairedArtifactId(value);
        if (value.length() > Names.LONGEST) {
            tooLong("artifactId", value, action);
        } else if (!value.matches(Names.ARTIFACT_ID)) {
            String why = "it is lower-case letters and digits, with single \"-\", \".\" or \"_\" between them,"
                    + " and starts with a letter";
            add("The artifactId cannot be used", given("artifactId", value), why, action);
        } else if (Names.holdsDevice(value)) {
            add("The artifactId cannot be used", given("artifactId", value), WINDOWS, action);
        }
    }

    private void groupId(String value) {
        String action = "say, for example: -DgroupId=com.example";
        if (value.length() > Names.LONGEST) {
            tooLong("groupId", value, action);
        } else if (!value.matches(Names.GROUP_ID)) {
            String why = "it is ASCII letters, digits, \"-\" and \"_\", in parts with single dots between them";
            add("The groupId cannot be used", given("groupId", value), why, action);
        } else if (Names.holdsDevice(value)) {
            add("The groupId cannot be used", given("groupId", value), WINDOWS, action);
        }
    }

    private void version(String value) {
        String action = "say, for example: -Dversion=1.0-SNAPSHOT";
        if (value.length() > Names.LONGEST) {
            tooLong("version", value, action);
        } else if (!value.matches(Names.VERSION)) {
            String why = "it is ASCII letters, digits, \"-\", \"_\", \"+\" and single dots, and starts with a letter"
                    + " or a digit";
            add("The version cannot be used", given("version", value), why, action);
        }
    }

    private void packageName(String value) {
        String action = "say: -Dpackage=" + Names.repairedPackage(value);
        if (value.length() > Names.LONGEST) {
            tooLong("package", value, action);
        } else if (!Names.isPackage(value)) {
            String why = "each part is ASCII letters, digits and \"_\", starts with no digit, and is not a Java"
                    + " keyword; without -Dpackage it is the groupId";
            add("Java does not accept the package", given("package", value), why, action);
        } else if (Names.holdsDevice(value)) {
            add("The package cannot be used", given("package", value), WINDOWS, action);
        }
    }

    private void tooLong(String property, String value, String action) {
        String why = "it has " + value.length() + " characters, and file names with suffixes end at 255 bytes: "
                + Names.LONGEST + " is the most";
        add("The " + property + " is too long", "-D" + property, why, action);
    }

    private void add(String what, String where, String why, String action) {
        problems.add(new Problem(what, where, why, action));
    }

    /** Control characters are shown as what they are: a terminal must not obey them. */
    private static String given(String property, String value) {
        StringBuilder shown = new StringBuilder("-D" + property + "=");
        value.codePoints()
                .forEach(c -> shown.append(
                        Character.isISOControl(c) ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c)));
        return shown.toString();
    }
}
