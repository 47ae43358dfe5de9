package io.github.seedbed.reproduce.watch;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.Charset;

/**
 * Writes fields of Java's own classes that nothing else can write: the salt of {@code Set.of}, which Java draws for
 * each JVM, the default charset, and the seed of a thread's generator. The agent opens the packages; all reflection of
 * that kind is here.
 */
public final class Internals {
    private Internals() {}

    /**
     * Sets the order in which {@code Set.of} and {@code Map.of} are walked through.
     *
     * @param backwards one order or its reverse
     */
    public static void setOrder(boolean backwards) {
        try {
            Class<?> collections = Class.forName("java.util.ImmutableCollections");
            put("putLong", long.class, null, collections.getDeclaredField("SALT32L"), 0x5eedbedL);
            put("putBoolean", boolean.class, null, collections.getDeclaredField("REVERSE"), backwards);
        } catch (ReflectiveOperationException e) {
            // Another Java: chance is all there is
            Thread.yield();
        }
    }

    /** Sets the default charset, which Java reads once. */
    static void setCharset(Charset charset) {
        try {
            put("putReference", Object.class, null, Charset.class.getDeclaredField("defaultCharset"), charset);
        } catch (ReflectiveOperationException e) {
            // Another Java: no line is changed alone, and all are named
            Thread.yield();
        }
    }

    static void putLong(Object holder, Field field, long value) throws ReflectiveOperationException {
        put("putLong", long.class, holder, field, value);
    }

    private static void put(String name, Class<?> type, Object holder, Field field, Object value)
            throws ReflectiveOperationException {
        Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
        Object instance = unsafe.getMethod("getUnsafe").invoke(null);
        boolean isStatic = holder == null;
        Method offset = unsafe.getMethod(isStatic ? "staticFieldOffset" : "objectFieldOffset", Field.class);
        Object base =
                isStatic ? unsafe.getMethod("staticFieldBase", Field.class).invoke(instance, field) : holder;
        unsafe.getMethod(name, Object.class, long.class, type)
                .invoke(instance, base, offset.invoke(instance, field), value);
    }
}
