package io.github.seedbed.internal.settings;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.internal.yaml.YamlNode;
import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A YAML file of settings: read without constructing any class, overridable by name, bound to records. */
public final class SettingsFile {
    /** What is larger is no settings file, and need not be read to know it. */
    private static final int MOST_BYTES = 8_000_000;

    private final Path file;
    private final YamlNode root;

    private SettingsFile(Path file, YamlNode root) {
        this.file = file;
        this.root = root;
    }

    /**
     * Reads a file.
     *
     * @param file YAML in UTF-8, with a mapping at the top
     * @throws ProblemException if it is missing, cannot be read, or is not such YAML
     */
    public static SettingsFile read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw unreadable(
                        file,
                        "it has " + Files.size(file) + " bytes, of at most " + MOST_BYTES,
                        "name the settings file: data are named in it, and lie elsewhere",
                        null);
            }
            return new SettingsFile(file, parse(file, Files.readString(file, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            throw new ProblemException(
                    new Problem(
                            "The settings file is missing",
                            file.toString(),
                            "there is no such file in " + Path.of("").toAbsolutePath(),
                            "run this in the project's folder, or name the file: --experiment=FILE"),
                    e);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "it is not UTF-8", "save it as UTF-8", e);
        } catch (IOException e) {
            throw unreadable(file, String.valueOf(e.getMessage()), "name a file that you may read", e);
        }
    }

    private static ProblemException unreadable(Path file, String why, String action, IOException cause) {
        return new ProblemException(
                new Problem("The settings file cannot be read", file.toString(), why, action), cause);
    }

    private static YamlNode parse(Path file, String text) {
        try {
            return YamlText.of(text).root();
        } catch (YamlText.Invalid e) {
            throw new ProblemException(
                    new Problem(
                            "The settings file is not valid YAML",
                            file + ", line " + e.line(),
                            e.getMessage(),
                            "fix the file at that line"),
                    e);
        }
    }

    /**
     * Returns the same settings with single values replaced.
     *
     * @param overrides path, such as {@code hyperparameters.epochs}, to value
     * @throws ProblemException naming every path that the file does not hold, with the nearest one that it holds
     */
    public SettingsFile with(Map<String, String> overrides) {
        Map<String, YamlNode> known = root.leaves();
        List<Problem> problems = new ArrayList<>();
        for (String path : new TreeMap<>(overrides).keySet()) {
            if (!known.containsKey(path)) {
                problems.add(new Problem(
                        "There is no setting \"" + path + "\"",
                        "--" + path + "=" + overrides.get(path),
                        file + " holds no value of that name",
                        Nearest.hint(path, known.keySet())));
            }
        }
        ProblemException.throwIfAny(problems);
        return new SettingsFile(file, replaced(root, overrides));
    }

    private static YamlNode replaced(YamlNode setting, Map<String, String> overrides) {
        if (setting.isMapping()) {
            Map<String, YamlNode> section = new LinkedHashMap<>();
            setting.mapping().forEach((name, value) -> section.put(name, replaced(value, overrides)));
            return new YamlNode(setting.path(), setting.line(), section);
        }
        String value = overrides.get(setting.path());
        return value == null ? setting : new YamlNode(setting.path(), 0, value);
    }

    /**
     * Binds the whole file to a record: a component a name, every fault reported at once.
     *
     * @param type a record; a component may be a number, text, boolean, enum, record, {@code List}, {@code Map} with
     *     text keys, {@code Optional} of these, or {@link Section}
     * @param <T> the record
     * @throws ProblemException naming every unknown, missing or mistyped value with its line
     */
    public <T extends Record> T bind(Class<T> type) {
        return new Binder(file, (component, value) -> Optional.empty()).bindAll(root, type);
    }

    /** Returns every single value by its path, sorted: texts as they stand in the file or on the command line. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        root.leaves().forEach((path, node) -> {
            if (node.isText()) {
                values.put(path, (String) node.value());
            }
        });
        return values;
    }
}
