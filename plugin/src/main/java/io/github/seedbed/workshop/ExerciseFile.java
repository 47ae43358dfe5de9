package io.github.seedbed.workshop;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.internal.yaml.YamlNode;
import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.KnownTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads an exercise from the files of its folder; all that is wrong is reported at once, with its line. */
final class ExerciseFile {
    static final String NAME = "exercise.yaml";
    private static final String FAULTS = "fault.edits";
    private static final String SETUP = "setup.edits";
    private static final int HINTS = 3;

    /** What people read; all else is the same in every language. */
    private static final List<String> TEXTS =
            List.of("title", "task", "hints", "questions", "trouble", "asked", "waiting", "closing");

    private static final List<String> KEYS = List.of(
            "title",
            "minutes",
            "part",
            "template",
            "objectives",
            "task",
            "check",
            "words",
            "hints",
            "questions",
            "prepare",
            "copies",
            "committed",
            "solution",
            "trouble",
            "asked",
            "waiting",
            "closing");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private YamlText yaml = YamlText.empty();
    private YamlText translation = YamlText.empty();

    private ExerciseFile(String file) {
        this.file = file;
    }

    /**
     * Reads an exercise.
     *
     * @param folder its name: number, hyphen, words
     * @param texts path from {@code exercises} to content; empty where there is no such file
     * @param translations the same in another language: texts only, all else is taken from the first
     * @param substitution from the names in the template to those of the learner's project
     * @throws ProblemException with all that is wrong
     */
    static Exercise read(
            String folder,
            Function<String, Optional<String>> texts,
            Function<String, Optional<String>> translations,
            Function<String, String> substitution) {
        ExerciseFile reader = new ExerciseFile(folder + "/" + NAME);
        reader.yaml = reader.parsed(texts.apply(folder + "/" + NAME).orElse(""));
        reader.translation = translations
                .apply(folder + "/" + NAME)
                .filter(text -> !text.isBlank())
                .map(reader::parsed)
                .orElse(YamlText.empty());
        Edits setup = reader.edits(folder + "/" + SETUP, texts, substitution);
        Edits faults = reader.edits(folder + "/" + FAULTS, texts, substitution);
        Exercise exercise = reader.exercise(folder.replaceFirst("-.*", ""), setup, faults);
        ProblemException.throwIfAny(reader.problems);
        return exercise;
    }

    private YamlText parsed(String text) {
        try {
            return YamlText.of(text);
        } catch (YamlText.Invalid e) {
            problems.add(problem(e.line(), e.getMessage(), "correct the YAML there"));
            return YamlText.empty();
        }
    }

    private Edits edits(String name, Function<String, Optional<String>> texts, Function<String, String> substitution) {
        try {
            return EditsFile.read(name, texts.apply(name).map(substitution).orElse(""));
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return new Edits(List.of());
        }
    }

    private Exercise exercise(String number, Edits setup, Edits faults) {
        yaml.root().mapping().forEach((key, node) -> {
            if (!KEYS.contains(key)) {
                problems.add(problem(node.line(), "\"" + key + "\" is no key", Nearest.hint(key, KEYS)));
            }
        });
        translation.root().mapping().forEach((key, node) -> {
            if (!TEXTS.contains(key)) {
                problems.add(
                        problem(node.line(), "\"" + key + "\" is not translated", "leave it out of the translation"));
            }
        });
        Exercise.Preparation preparation = new Exercise.Preparation(
                setup, list("prepare"), list("copies"), optional("committed").equals("true"));
        Exercise.Guide guide = new Exercise.Guide(text("trouble"), list("asked"), text("waiting"), text("closing"));
        List<Exercise.Question> questions = questions();
        String check = optional("check");
        if (check.isEmpty() && questions.isEmpty()) {
            problems.add(problem(1, "it has neither a check nor questions", "write one of them"));
        }
        return new Exercise(
                number,
                text("title"),
                minutes(),
                oneOf("part", List.of("core", "extra")).equals("core"),
                oneOf("template", KnownTemplates.names()),
                list("objectives"),
                text("task"),
                check,
                list("words"),
                hints(),
                questions,
                preparation,
                list("solution"),
                faults,
                guide);
    }

    private List<String> hints() {
        List<String> hints = list("hints");
        if (hints.size() != HINTS || hints.stream().anyMatch(String::isBlank)) {
            problems.add(problem(
                    yaml.line("hints"),
                    "there are " + hints.size() + " hints",
                    "write " + HINTS + ", none of them empty"));
        }
        return hints;
    }

    private int minutes() {
        String minutes = text("minutes");
        if (!minutes.matches("[1-9][0-9]?")) {
            problems.add(
                    problem(yaml.line("minutes"), "\"" + minutes + "\" is not a number of minutes", "write 1 to 99"));
            return 1;
        }
        return Integer.parseInt(minutes);
    }

    private String oneOf(String key, List<String> known) {
        String text = text(key);
        if (!text.isEmpty() && !known.contains(text)) {
            problems.add(problem(yaml.line(key), "\"" + text + "\" is no " + key, Nearest.hint(text, known)));
        }
        return text;
    }

    private String text(String key) {
        String text = optional(key);
        if (text.isBlank()) {
            problems.add(problem(yaml.line(key), "\"" + key + "\" is missing or empty", "write it"));
        }
        return text;
    }

    private YamlNode node(String key) {
        YamlNode translated = translation.root().mapping().get(key);
        return translated != null ? translated : yaml.root().mapping().get(key);
    }

    private String optional(String key) {
        YamlNode node = node(key);
        return node != null && node.isText() ? ((String) node.value()).strip() : "";
    }

    private List<String> list(String key) {
        return list(node(key));
    }

    private List<String> list(YamlNode node) {
        if (node == null) {
            return List.of();
        }
        if (!node.isList() || !node.list().stream().allMatch(YamlNode::isText)) {
            problems.add(problem(node.line(), "\"" + node.path() + "\" is not a list of texts", "write [one, two]"));
            return List.of();
        }
        return node.list().stream().map(each -> ((String) each.value()).strip()).toList();
    }

    private List<Exercise.Question> questions() {
        YamlNode node = node("questions");
        if (node == null) {
            return List.of();
        }
        List<Exercise.Question> questions = new ArrayList<>();
        for (YamlNode each : node.isList() ? node.list() : List.of(node)) {
            Map<String, YamlNode> parts = each.isMapping() ? each.mapping() : Map.of();
            YamlNode question = parts.get("question");
            List<String> answers = list(parts.get("answers"));
            if (question == null || !question.isText() || answers.isEmpty()) {
                problems.add(problem(each.line(), "it is no question", "write {question: …, answers: [one, another]}"));
            } else {
                questions.add(new Exercise.Question((String) question.value(), answers));
            }
        }
        return questions;
    }

    private Problem problem(int line, String why, String action) {
        return new Problem("An exercise cannot be read", file + ":" + line, why, action);
    }
}
