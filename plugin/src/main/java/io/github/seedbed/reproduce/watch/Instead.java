package io.github.seedbed.reproduce.watch;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What is called instead of a method of the same name, whose documentation holds, with the number of the call as its
 * last argument: where the answer alone does not tell what to change.
 */
@SuppressWarnings("MissingJavadocMethod")
public final class Instead {
    private static final int MULTIPLE = 31;

    private Instead() {}

    public static void shuffle(List<?> list, int site) {
        Collections.shuffle(list, new Random(Watch.seed(site)));
    }

    public static void sleep(long millis, int site) throws InterruptedException {
        Thread.sleep(millis);
        Time.sleep(millis);
    }

    public static <T> CompletableFuture<T> supplyAsync(Supplier<T> task, int site) {
        return CompletableFuture.supplyAsync(task, executor(Sites.met(site).world));
    }

    public static CompletableFuture<Void> runAsync(Runnable task, int site) {
        return CompletableFuture.runAsync(task, executor(Sites.met(site).world));
    }

    public static CompletableFuture<Object> anyOf(CompletableFuture<?>[] all, int site) {
        return Finishing.any(all, Sites.met(site).world);
    }

    public static <T> T invokeAny(ExecutorService pool, Collection<? extends Callable<T>> tasks, int site)
            throws InterruptedException, ExecutionException {
        int world = Sites.met(site).world;
        return world == World.REAL || world > World.OTHER ? pool.invokeAny(tasks) : Finishing.any(tasks, world);
    }

    public static <T> Future<T> take(CompletionService<T> service, int site) throws InterruptedException {
        // Where all lines change, the pool's tasks end in another order already: twice reversed is as before
        boolean alone = Sites.met(site).world == World.OTHER && !World.get("at").isEmpty();
        return alone ? Finishing.last(service) : service.take();
    }

    private static Executor executor(int world) {
        return switch (world) {
            case World.STILL -> Runnable::run;
            case World.OTHER -> Backwards.POOL;
            default -> new CompletableFuture<>().defaultExecutor();
        };
    }

    /** Made when it is needed. */
    private static final class Backwards {
        static final Executor POOL = OneByOne.of(
                task -> {
                    Thread thread = Executors.defaultThreadFactory().newThread(task);
                    thread.setDaemon(true);
                    return thread;
                },
                World.OTHER);
    }

    public static Path walkFileTree(Path start, FileVisitor<? super Path> visitor, int site) throws IOException {
        int world = Sites.met(site).world;
        if (world == World.REAL) {
            return Files.walkFileTree(start, visitor);
        }
        Orders.walk(start, visitor, world == World.STILL ? 1 : -1);
        return start;
    }

    public static Path walkFileTree(
            Path start, Set<FileVisitOption> options, int depth, FileVisitor<? super Path> visitor, int site)
            throws IOException {
        return options.isEmpty() && depth == Integer.MAX_VALUE
                ? walkFileTree(start, visitor, site)
                : Files.walkFileTree(start, options, depth, visitor);
    }

    public static long lastModified(File file, int site) {
        return Answers.fileTime(file.lastModified(), file.getName(), Sites.met(site).world);
    }

    public static FileTime getLastModifiedTime(Path file, LinkOption[] how, int site) throws IOException {
        FileTime real = Files.getLastModifiedTime(file, how);
        int world = Sites.met(site).world;
        return world <= World.STILL
                ? real
                : FileTime.fromMillis(Answers.fileTime(real.toMillis(), String.valueOf(file.getFileName()), world));
    }

    public static void store(Properties properties, Writer out, String comment, int site) throws IOException {
        int world = Sites.met(site).world;
        if (world == World.REAL) {
            properties.store(out, comment);
            return;
        }
        StringWriter text = new StringWriter();
        properties.store(text, comment);
        out.write(dated(text.toString(), world));
        out.flush();
    }

    public static void store(Properties properties, OutputStream out, String comment, int site) throws IOException {
        int world = Sites.met(site).world;
        if (world == World.REAL) {
            properties.store(out, comment);
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        properties.store(bytes, comment);
        out.write(dated(bytes.toString(StandardCharsets.ISO_8859_1), world).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** The date is the only comment that ends with a year after a zone. */
    private static String dated(String text, int world) {
        return text.replaceFirst(
                "(?m)^#\\w{3} \\w{3} \\d\\d .* \\d{4}$", "#" + new Date(Time.millis(world)).toInstant());
    }

    public static void putNextEntry(ZipOutputStream zip, ZipEntry entry, int site) throws IOException {
        if (entry.getTime() < 0) {
            int world = Sites.met(site).world;
            if (world != World.REAL) {
                entry.setTimeLocal(LocalDateTime.ofEpochSecond(Time.millis(world) / 1000, 0, ZoneOffset.UTC));
            }
        }
        zip.putNextEntry(entry);
    }

    public static int hashCode(Object object, int site) {
        boolean decides = Identity.decides(object);
        boolean changed = decides && Sites.met(site).world > World.STILL && Tables.inOneLine();
        return changed ? object.hashCode() * MULTIPLE + 1 : object.hashCode();
    }

    public static int identityHashCode(Object object, int site) {
        boolean changed = Sites.met(site).world > World.STILL && Tables.inOneLine();
        return changed && object != null ? Tables.number(object) : System.identityHashCode(object);
    }

    public static int hash(Object[] objects, int site) {
        boolean decides = Arrays.stream(objects).anyMatch(Identity::decides);
        boolean changed = decides && Sites.met(site).world > World.STILL && Tables.inOneLine();
        return changed ? Objects.hash(objects) * MULTIPLE + 1 : Objects.hash(objects);
    }

    public static Path createTempFile(String prefix, String suffix, FileAttribute<?>[] how, int site)
            throws IOException {
        Temporary name = Temporary.at(Sites.met(site).world);
        return name == null
                ? Files.createTempFile(prefix, suffix, how)
                : Files.createFile(name.path(prefix, suffix == null ? ".tmp" : suffix), how);
    }

    public static Path createTempFile(Path folder, String prefix, String suffix, FileAttribute<?>[] how, int site)
            throws IOException {
        Temporary name = Temporary.at(Sites.met(site).world);
        return name == null
                ? Files.createTempFile(folder, prefix, suffix, how)
                : Files.createFile(name.in(folder, prefix, suffix == null ? ".tmp" : suffix), how);
    }

    public static Path createTempDirectory(String prefix, FileAttribute<?>[] how, int site) throws IOException {
        Temporary name = Temporary.at(Sites.met(site).world);
        return name == null
                ? Files.createTempDirectory(prefix, how)
                : Files.createDirectory(name.path(prefix, ""), how);
    }

    public static Path createTempDirectory(Path folder, String prefix, FileAttribute<?>[] how, int site)
            throws IOException {
        Temporary name = Temporary.at(Sites.met(site).world);
        return name == null
                ? Files.createTempDirectory(folder, prefix, how)
                : Files.createDirectory(name.in(folder, prefix, ""), how);
    }

    public static File createTempFile(String prefix, String suffix, int site) throws IOException {
        return createTempFile(prefix, suffix, (File) null, site);
    }

    public static File createTempFile(String prefix, String suffix, File folder, int site) throws IOException {
        Temporary name = Temporary.at(Sites.met(site).world);
        if (name == null) {
            return File.createTempFile(prefix, suffix, folder);
        }
        String ending = suffix == null ? ".tmp" : suffix;
        Path path = folder == null ? name.path(prefix, ending) : name.in(folder.toPath(), prefix, ending);
        return Files.createFile(path).toFile();
    }
}
