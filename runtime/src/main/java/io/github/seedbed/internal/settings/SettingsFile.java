package io.github.seedbed.internal.settings;

import io.github.seedbed.internal.text.Nearest;
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
import java.util.TreeMap;
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
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML file of settings: read without constructing any class, overridable by name, bound to records. */
public final class SettingsFile {
    /** Far more than any experiment needs; a file that nests deeper was made to do harm. */
    private static final int DEPTH = 20;

    /** Far more than any experiment needs: aliases of aliases multiply, so that a kilobyte can stand for a billion. */
    private static final int VALUES = 100_000;

    private final Path file;
    private final Setting root;

    private SettingsFile(Path file, Setting root) {
        this.file = file;
        this.root = root;
    }

    /**
     * Reads a file.
     *
     * @param file YAML in UTF-8, with a mapping at the top
     * @throws ProblemException if it is missing, cannot be read, or is no such YAML
     */
    public static SettingsFile read(Path file) {
        try {
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

    private static Setting parse(Path file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setNestingDepthLimit(DEPTH);
        try {
            // Nodes only: nothing is ever constructed from what a file says
            Node node = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
            Setting root = node == null ? new Setting("", 1, null) : new Tree().setting("", node, DEPTH);
            if (!root.isSection()) {
                throw invalid(file, 1, "there is no mapping of names to values at the top", null);
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw invalid(file, line, e.getProblem(), e);
        } catch (YAMLException e) {
            throw invalid(file, 1, e.getMessage(), e);
        }
    }

    private static ProblemException invalid(Path file, int line, String why, Exception cause) {
        return new ProblemException(
                new Problem(
                        "The settings file is not valid YAML",
                        file + ", line " + line,
                        why,
                        "mend the file at that line"),
                cause);
    }

    /** The settings of one file, counted while they are read. */
    private static final class Tree {
        private int values;

        private Setting setting(String path, Node node, int depth) {
            int line = node.getStartMark().getLine() + 1;
            if (++values > VALUES) {
                throw new YAMLException("it stands for more than " + VALUES + " values");
            }
            if (depth == 0) {
                throw new YAMLException("it nests deeper than " + DEPTH + " levels");
            }
            if (node instanceof MappingNode mapping) {
                return new Setting(path, line, section(path, mapping, depth));
            }
            if (node instanceof SequenceNode sequence) {
                List<Setting> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(setting(path + "[" + items.size() + "]", item, depth - 1));
                }
                return new Setting(path, line, items);
            }
            ScalarNode scalar = (ScalarNode) node;
            return new Setting(path, line, scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue());
        }

        private Map<String, Setting> section(String path, MappingNode mapping, int depth) {
            Map<String, Setting> section = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    throw new YAMLException("a name is a list or a section, in line "
                            + (tuple.getKeyNode().getStartMark().getLine() + 1));
                }
                String name = key.getValue();
                Setting old = section.put(
                        name, setting(path.isEmpty() ? name : path + "." + name, tuple.getValueNode(), depth - 1));
                if (old != null) {
                    throw new YAMLException("\"" + old.path() + "\" stands twice, the second time in line "
                            + (tuple.getKeyNode().getStartMark().getLine() + 1));
                }
            }
            return section;
        }
    }

    /**
     * Returns the same settings with single values replaced.
     *
     * @param overrides path, such as {@code hyperparameters.epochs}, to value
     * @throws ProblemException naming every path that the file does not hold, with the nearest one that it holds
     */
    public SettingsFile with(Map<String, String> overrides) {
        Map<String, Setting> known = root.leaves();
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

    private static Setting replaced(Setting setting, Map<String, String> overrides) {
        if (setting.isSection()) {
            Map<String, Setting> section = new LinkedHashMap<>();
            setting.section().forEach((name, value) -> section.put(name, replaced(value, overrides)));
            return new Setting(setting.path(), setting.line(), section);
        }
        String value = overrides.get(setting.path());
        return value == null ? setting : new Setting(setting.path(), 0, value);
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
        return new Binder(file).bindAll(root, type);
    }

    /** Returns every single value by its path, sorted: texts as they stand in the file or on the command line. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        root.leaves().forEach((path, leaf) -> {
            if (leaf.isText()) {
                values.put(path, (String) leaf.value());
            }
        });
        return values;
    }
}
