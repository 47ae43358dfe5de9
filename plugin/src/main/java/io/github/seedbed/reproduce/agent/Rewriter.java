package io.github.seedbed.reproduce.agent;

import io.github.seedbed.reproduce.watch.Sites;
import io.github.seedbed.reproduce.watch.World;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites the classes of the project and of its libraries as they are loaded, and a few of Java's own. */
public final class Rewriter implements ClassFileTransformer, Runnable {
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;

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

    /**
     * Makes a rewriter.
     *
     * @param java the JVM
     */
    public Rewriter(Instrumentation java) {
        this.java = java;
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

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
        if (name == null || loader == getClass().getClassLoader() || isEngine(name)) {
            return null;
        }
        try {
            if (loader == null || loader == platform) {
                return type == null ? null : JavaItself.rewritten(name, bytes);
            }
            boolean own = isOwn(domain);
            if (own) {
                Sites.own(name.replace('/', '.'));
            }
            ClassReader reader = new ClassReader(bytes);
            return own || isThread(reader) || callsSource(reader) ? rewritten(reader, name, own) : null;
        } catch (RuntimeException | LinkageError e) {
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

    private static boolean isThread(ClassReader reader) {
        return "java/lang/Thread".equals(reader.getSuperName());
    }

    /** Most classes of libraries call none: they are not looked at further. */
    private static boolean callsSource(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0 && (reader.readByte(at - 1) == METHOD || reader.readByte(at - 1) == INTERFACE_METHOD)) {
                int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
                if (Hook.isAny(reader.readClass(at, buffer), reader.readUTF8(nameAndType, buffer))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] rewritten(ClassReader reader, String name, boolean own) {
        ClassWriter writer = new ClassWriter(reader, 0);
        Bridges bridges = new Bridges(name, (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    private String file;

                    @Override
                    public void visitSource(String source, String debug) {
                        file = source;
                        super.visitSource(source, debug);
                    }

                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
                        MethodVisitor calls =
                                new Calls(next, new Calls.Where(name.replace('/', '.'), method, file, own), bridges);
                        return isThread(reader) && (method + descriptor).equals("run()V")
                                ? JavaItself.running(calls)
                                : calls;
                    }

                    @Override
                    public void visitEnd() {
                        bridges.write(cv);
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }
}
