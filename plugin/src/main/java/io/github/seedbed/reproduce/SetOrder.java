package io.github.seedbed.reproduce;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * A Java agent that chooses the order in which {@code Set.of} and {@code Map.of} are walked through. Java draws it anew
 * for every JVM, so two trainings agree by chance; forwards and backwards never do.
 *
 * <p>The salt is private and final in {@code java.util.ImmutableCollections}, and no option of HotSpot sets it: so this
 * one class reaches for it, by reflection through and through. On a Java that has no such field it does nothing, and
 * chance is all there is.
 */
public final class SetOrder {
    /** Any value: what matters is that it is always the same one. */
    private static final long SALT = 0x5eedbedL;

    private SetOrder() {}

    /**
     * Sets the order before the training starts.
     *
     * @param order {@code forwards} or {@code backwards}
     */
    public static void premain(String order) {
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field instance = type.getDeclaredField("theUnsafe");
            instance.setAccessible(true);
            Object unsafe = instance.get(null);
            set(unsafe, "SALT32L", "putLong", long.class, SALT);
            set(unsafe, "REVERSE", "putBoolean", boolean.class, order.equals("backwards"));
        } catch (ReflectiveOperationException | RuntimeException ignored) {
            // Another Java: see above
        }
    }

    private static void set(Object unsafe, String name, String put, Class<?> kind, Object value)
            throws ReflectiveOperationException {
        Field field = Class.forName("java.util.ImmutableCollections").getDeclaredField(name);
        Class<?> type = unsafe.getClass();
        Object base = type.getMethod("staticFieldBase", Field.class).invoke(unsafe, field);
        Object offset = type.getMethod("staticFieldOffset", Field.class).invoke(unsafe, field);
        type.getMethod(put, Object.class, long.class, kind).invoke(unsafe, base, offset, value);
    }

    /** Returns the agent as a jar in a folder; makes it if need be. */
    static synchronized Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("set-order.jar");
        if (!Files.exists(jar)) {
            Files.createDirectories(folder);
            Path draft = folder.resolve("set-order.jar.new");
            write(draft);
            move(draft, jar);
        }
        return jar;
    }

    private static void move(Path draft, Path jar) throws IOException {
        try {
            Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(Path jar) throws IOException {
        String name = SetOrder.class.getName();
        String path = name.replace('.', '/') + ".class";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = SetOrder.class.getResourceAsStream("/" + path)) {
            out.putNextEntry(new ZipEntry(path));
            in.transferTo(out);
            out.closeEntry();
        }
    }
}
