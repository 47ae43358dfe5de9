package io.github.seedbed.reproduce.agent;

import io.github.seedbed.reproduce.watch.Sites;
import io.github.seedbed.reproduce.watch.World;
import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;

/** Rewrites the classes of the project and of its libraries as they are loaded, and a few of Java's own. */
public final class Transformer implements ClassFileTransformer, Runnable, AutoCloseable {
    /**
     * Spark and what it stands on. They listen, log and count their heartbeats by the clock: disturbed, they do not
     * start, which says nothing of a model. What runs on them is watched.
     */
    private static final String[] ENGINE = {
        "io/netty/", "org/apache/hadoop/", "org/apache/logging/", "org/apache/spark/", "org/sparkproject/", "scala/"
    };

    private final Instrumentation java;
    private final Path classes = Path.of(World.get("classes"));
    private final ClassLoader platform = ClassLoader.getPlatformClassLoader();
    private final Rewritten rewritten;

    /**
     * Makes a transformer.
     *
     * @param java the JVM
     */
    public Transformer(Instrumentation java) throws IOException {
        this.java = java;
        this.rewritten = Rewritten.read();
    }

    /** Rewrites what is loaded already. */
    @Override
    public void run() {
        Class<?>[] loaded = JavaItself.classes().toArray(new Class<?>[0]);
        try {
            // All at once: each time Java forgets what it has compiled, and looks through all of its classes
            java.retransformClasses(loaded);
        } catch (UnmodifiableClassException | LinkageError e) {
            report("classes of Java itself", e);
        }
    }

    /** Keeps what was rewritten for the next training. */
    @Override
    public void close() {
        rewritten.write();
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
        if (name == null || loader == getClass().getClassLoader() || isEngine(name)) {
            return null;
        }
        boolean isJava = loader == null || loader == platform;
        if (isJava && type == null) {
            return null;
        }
        try {
            boolean own = !isJava && isOwn(domain);
            if (own) {
                Sites.own(name.replace('/', '.'));
            }
            if (rewritten.has(name, bytes)) {
                Sites.loaded(name.replace('/', '.'));
                return rewritten.get(name);
            }
            byte[] now = isJava ? JavaItself.rewritten(name, bytes) : Rewriter.rewritten(name, bytes, own);
            rewritten.add(name, bytes, now);
            return now;
        } catch (IOException | RuntimeException | LinkageError e) {
            report(name, e);
            return null;
        }
    }

    /** In a plain loop: a stream here loads classes while it is asked about one, and is watched itself. */
    private static boolean isEngine(String name) {
        for (String engine : ENGINE) {
            if (name.startsWith(engine)) {
                return true;
            }
        }
        return false;
    }

    private static void report(String name, Throwable error) {
        System.err.println("Not watched: " + name + " (" + error + ")");
    }

    private boolean isOwn(ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        try {
            return source != null
                    && source.getLocation() != null
                    && source.getLocation().getProtocol().equals("file")
                    && Path.of(source.getLocation().toURI()).equals(classes);
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }
}
