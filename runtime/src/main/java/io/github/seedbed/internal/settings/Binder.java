package io.github.seedbed.internal.settings;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.internal.yaml.YamlNode;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Fills records from settings by the names of their components. The one class that needs reflection, and only on
 * records.
 */
final class Binder {
    private final Path file;
    private final BiFunction<RecordComponent, Object, Optional<String>> expected;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Prepares a binding.
     *
     * @param expected says what was expected in place of a value, empty if it fits
     */
    Binder(Path file, BiFunction<RecordComponent, Object, Optional<String>> expected) {
        this.file = file;
        this.expected = expected;
    }

    <T extends Record> T bindAll(YamlNode setting, Class<T> type) {
        Object bound = record(setting, type);
        ProblemException.throwIfAny(problems);
        return type.cast(bound);
    }

    private Object value(YamlNode setting, Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(setting, generic);
        }
        Class<?> simple = (Class<?>) type;
        if (simple == Section.class) {
            return new Section(file, setting);
        }
        if (simple.isRecord()) {
            return record(setting, simple);
        }
        return setting.isText() ? scalar(setting, simple) : mistyped(setting, kind(simple));
    }

    private Object container(YamlNode setting, ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return setting.value() == null ? Optional.empty() : Optional.ofNullable(value(setting, arguments[0]));
        }
        if (type.getRawType() == List.class) {
            return setting.isList() ? list(setting, arguments[0]) : mistyped(setting, "a list, such as [a, b]");
        }
        return setting.isMapping() ? map(setting, arguments[1]) : mistyped(setting, "a section of names and values");
    }

    private List<Object> list(YamlNode setting, Type item) {
        List<Object> list = new ArrayList<>();
        for (YamlNode one : setting.list()) {
            list.add(value(one, item));
        }
        return list;
    }

    private Map<String, Object> map(YamlNode setting, Type item) {
        Map<String, Object> map = new LinkedHashMap<>();
        setting.mapping().forEach((name, one) -> map.put(name, value(one, item)));
        return map;
    }

    private Object record(YamlNode setting, Class<?> type) {
        if (!setting.isMapping()) {
            return mistyped(setting, "a section of names and values");
        }
        int before = problems.size();
        RecordComponent[] components = type.getRecordComponents();
        reportUnknown(
                setting, Arrays.stream(components).map(RecordComponent::getName).toList());
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = component(setting, components[i]);
        }
        return problems.size() > before ? null : create(setting, type, components, arguments);
    }

    private Object component(YamlNode setting, RecordComponent component) {
        YamlNode value = setting.mapping().get(component.getName());
        if (value != null) {
            return inRange(value, component, value(value, component.getGenericType()));
        }
        if (component.getType() == Optional.class) {
            return Optional.empty();
        }
        return problem(
                "The setting \"" + setting.child(component.getName()) + "\" is missing",
                setting,
                "it has no default",
                "add the line: " + component.getName() + ": " + example(component.getType()));
    }

    private Object inRange(YamlNode setting, RecordComponent component, Object bound) {
        Optional<String> range = bound == null ? Optional.empty() : expected.apply(component, bound);
        return range.isEmpty()
                ? bound
                : problem(
                        "The setting \"" + setting.path() + "\" is out of range",
                        setting,
                        "it is " + setting.value(),
                        "write " + range.get());
    }

    private void reportUnknown(YamlNode setting, List<String> known) {
        setting.mapping().forEach((name, value) -> {
            if (!known.contains(name)) {
                problem(
                        "There is no setting \"" + value.path() + "\"",
                        value,
                        "nothing reads it",
                        Nearest.hint(name, known));
            }
        });
    }

    private Object create(YamlNode setting, Class<?> type, RecordComponent[] components, Object[] arguments) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ProblemException told) {
                problems.addAll(told.problems());
                return null;
            }
            return problem(
                    "The settings" + (setting.path().isEmpty() ? "" : " in \"" + setting.path() + "\"")
                            + " do not fit together",
                    setting,
                    String.valueOf(e.getCause().getMessage()),
                    "change the value");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record always has its constructor", e);
        }
    }

    private Object scalar(YamlNode setting, Class<?> type) {
        String text = (String) setting.value();
        try {
            if (type == String.class) {
                return text;
            } else if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            } else if (type == long.class || type == Long.class) {
                return Long.valueOf(text);
            } else if (type == double.class || type == Double.class) {
                return finite(Double.parseDouble(text));
            } else if (type == boolean.class || type == Boolean.class) {
                return bool(text);
            }
            return constant(text, type);
        } catch (IllegalArgumentException e) {
            return mistyped(setting, kind(type));
        }
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not finite");
        }
        return value;
    }

    private static boolean bool(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException("neither true nor false");
    }

    private static Object constant(String text, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> name(constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private Object mistyped(YamlNode setting, String expected) {
        String given = setting.isText() ? "\"" + setting.value() + "\"" : shape(setting);
        return problem(
                "The setting \"" + setting.path() + "\" has the wrong type",
                setting,
                "it is " + given,
                "write " + expected);
    }

    private static String shape(YamlNode setting) {
        if (setting.value() == null) {
            return "nothing";
        }
        return setting.isList() ? "a list" : "a section";
    }

    private Object problem(String what, YamlNode setting, String why, String action) {
        String where = setting.line() == 0 ? "--" + setting.path() : file + ", line " + setting.line();
        problems.add(new Problem(what, where, why, action));
        return null;
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return "one of: "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(Binder::name)
                                    .toList());
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        return type == boolean.class || type == Boolean.class ? "true or false" : "a text";
    }

    private static String example(Class<?> type) {
        if (type == int.class || type == long.class) {
            return "1";
        }
        if (type == double.class) {
            return "0.5";
        }
        return type == boolean.class ? "true" : "…";
    }
}
