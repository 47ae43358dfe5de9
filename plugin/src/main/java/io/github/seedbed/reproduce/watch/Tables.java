package io.github.seedbed.reproduce.watch;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hash tables, and whatever else follows identity hash codes, in a world in which one line alone sees other ones. All
 * hash codes are one there, so that keys lie in the order in which they came; for that line it is reversed.
 */
final class Tables {
    private static final String SOURCE = "hash-order";

    /** So many objects are numbered, each of which is compared with all others. */
    private static final int MOST = 2000;

    private static final Set<Object> REVERSED = Collections.newSetFromMap(new IdentityHashMap<>());
    private static final Map<Object, Integer> NUMBERS = new IdentityHashMap<>();

    private Tables() {}

    /** Whether one line sees something else than all others. */
    static boolean inOneLine() {
        return World.get("changed").equals(SOURCE) && !World.get("at").isEmpty();
    }

    static boolean isChanged(List<String> places) {
        return !places.isEmpty() && World.isChanged(SOURCE, places.get(1));
    }

    /** Returns another hash code for each object, the later the smaller. */
    static synchronized int number(Object object) {
        return NUMBERS.size() < MOST ? NUMBERS.computeIfAbsent(object, one -> MOST - NUMBERS.size()) : 0;
    }

    /** Returns the map behind a view of it, or the map itself. */
    static Object map(Object table) {
        for (String name : List.of("this$0", "map")) {
            Object map = table instanceof Map<?, ?> ? table : value(table, name);
            if (map instanceof Map<?, ?>) {
                return map;
            }
        }
        return table;
    }

    /** Puts the keys of each part of a map into the order in which they came, or the reverse of it. */
    static synchronized void turn(Object map, boolean backwards) {
        if (REVERSED.contains(map) != backwards && value(map, "table") instanceof Object[] table) {
            if (!REVERSED.remove(map)) {
                REVERSED.add(map);
            }
            if (map instanceof IdentityHashMap<?, ?>) {
                reversePairs(table);
            } else {
                for (int i = 0; i < table.length; i++) {
                    Object first = value(table[i], "first");
                    if (first != null) {
                        set(table[i], "first", reversed(first));
                    } else if (table[i] != null) {
                        table[i] = reversed(table[i]);
                    }
                }
            }
        }
    }

    /** Keys and values lie next to each other; as all hash codes are one, no gap lies between two keys. */
    private static void reversePairs(Object[] table) {
        List<Object[]> pairs = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != null) {
                places.add(0, i);
                pairs.add(new Object[] {table[i], table[i + 1]});
            }
        }
        for (int i = 0; i < pairs.size(); i++) {
            System.arraycopy(pairs.get(i), 0, table, places.get(i), 2);
        }
    }

    private static Object reversed(Object first) {
        Object before = null;
        for (Object node = first; node != null; ) {
            Object next = value(node, "next");
            set(node, "next", before);
            set(before, "prev", node);
            before = node;
            node = next;
        }
        set(before, "prev", null);
        return before;
    }

    private static Object value(Object of, String name) {
        Field field = of == null ? null : field(of.getClass(), name);
        try {
            return field == null ? null : field.get(of);
        } catch (IllegalAccessException e) {
            return null;
        }
    }

    private static void set(Object of, String name, Object value) {
        Field field = of == null ? null : field(of.getClass(), name);
        try {
            if (field != null) {
                field.set(of, value);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns null for another Java, which has no such field: then no line is changed alone. */
    private static Field field(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            try {
                Field field = each.getDeclaredField(name);
                return field.trySetAccessible() ? field : null;
            } catch (NoSuchFieldException e) {
                continue;
            }
        }
        return null;
    }
}
