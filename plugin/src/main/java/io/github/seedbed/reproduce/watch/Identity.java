package io.github.seedbed.reproduce.watch;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether an object's hash code is its identity, or is made of one: of an enum in a record, say. */
final class Identity {
    /** So deep is looked into keys. */
    private static final int DEPTH = 4;

    /** Asked in the innermost of loops: whether a class has no hash code of its own. */
    private static final ClassValue<Boolean> WITHOUT_HASH_CODE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                Class<?> holder = type.getMethod("hashCode").getDeclaringClass();
                return holder == Object.class || holder == Enum.class;
            } catch (NoSuchMethodException e) {
                return false;
            }
        }
    };

    /** What a class of the project or a library has in it, other than numbers and texts. */
    private static final ClassValue<List<Field>> PARTS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> parts = new ArrayList<>();
            for (Class<?> each = type; each != null && each.getClassLoader() != null; each = each.getSuperclass()) {
                for (Field field : each.getDeclaredFields()) {
                    Class<?> part = field.getType();
                    boolean plain = part.isPrimitive() || part == String.class || Number.class.isAssignableFrom(part);
                    if (!plain && !Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                        parts.add(field);
                    }
                }
            }
            return parts;
        }
    };

    private Identity() {}

    /** Returns whether the hash code may be another one in the next JVM. */
    static boolean decides(Object key) {
        return decides(key, DEPTH);
    }

    private static boolean decides(Object key, int depth) {
        if (key == null || key instanceof String || key instanceof Number || depth == 0) {
            return false;
        }
        if (key instanceof Collection<?> many) {
            return !many.isEmpty() && decides(many.iterator().next(), depth - 1);
        }
        if (key instanceof Map.Entry<?, ?> entry) {
            return decides(entry.getKey(), depth - 1) || decides(entry.getValue(), depth - 1);
        }
        if (key instanceof Optional<?> some) {
            return some.isPresent() && decides(some.get(), depth - 1);
        }
        return WITHOUT_HASH_CODE.get(key.getClass())
                || PARTS.get(key.getClass()).stream()
                        .map(part -> value(part, key))
                        .anyMatch(part -> key.getClass().isRecord()
                                ? decides(part, depth - 1)
                                // Which fields another class makes its hash code of is not known
                                : part instanceof Enum<?> || part instanceof Class<?>);
    }

    private static Object value(Field part, Object of) {
        try {
            return part.get(of);
        } catch (IllegalAccessException e) {
            return null;
        }
    }
}
