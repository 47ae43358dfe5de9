package io.github.seedbed.reproduce.agent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Methods of Java's own classes that report to {@link io.github.seedbed.reproduce.watch.Inside}: where no call of the
 * project shows what happens, as when a text is made of an object, or a hash table is walked through.
 *
 * @param type internal name of the class
 * @param method names of its methods, separated by bars
 * @param report the method that hears of it
 * @param argument number of the local variable that it gets
 */
record JavaItself(String type, String method, String report, int argument) {
    private static final String INSIDE = "io/github/seedbed/reproduce/watch/Inside";
    private static final String STARTING = "io/github/seedbed/reproduce/watch/Starting";

    private static final String COLLECTED = "io/github/seedbed/reproduce/watch/Collected";

    /** The report that answers with what the method is to get. */
    private static final String READ = "read";

    /** The report that answers with the number that the method is to get. */
    private static final String PORT = "port";

    /** The report that answers with what the method is to return. */
    private static final String TEXT = "text";

    /** The report that is about garbage. */
    private static final String ASKED = "asked";

    /** The reports that are about threads. */
    private static final List<String> THREADS = List.of("threads", "started", "running", "raced");

    private static final String UTIL = "java/util/";
    private static final String IMMUTABLE = UTIL + "ImmutableCollections$";

    private static final List<JavaItself> ALL = List.of(
            new JavaItself("java/lang/Object", "toString", TEXT, 0),
            new JavaItself("java/util/Date", "toString", "zoned", 0),
            new JavaItself("sun/nio/fs/UnixPath", "toString", "located", 0),
            new JavaItself("java/lang/Thread", "start", "threads", 0),
            new JavaItself("java/lang/Thread", "start", "started", 0),
            new JavaItself("java/lang/Thread", "run", "running", 0),
            new JavaItself("java/util/stream/AbstractPipeline", "copyInto|copyIntoWithCancel", "raced", 0),
            new JavaItself("sun/nio/ch/Net", "bind", PORT, 3),
            new JavaItself("java/lang/ProcessBuilder", "start", "starting", 0),
            new JavaItself(UTIL + "HashMap$HashIterator", "<init>", "walked", 1),
            new JavaItself(UTIL + "HashMap$HashMapSpliterator", "<init>", "walked", 1),
            new JavaItself(UTIL + "HashMap", "forEach|keysToArray|valuesToArray", "walked", 0),
            new JavaItself(UTIL + "HashMap$KeySet", "forEach", "walked", 0),
            new JavaItself(UTIL + "HashMap$EntrySet", "forEach", "walked", 0),
            new JavaItself(UTIL + "HashMap$Values", "forEach", "walked", 0),
            new JavaItself(UTIL + "IdentityHashMap$IdentityHashMapIterator", "<init>", "walked", 1),
            new JavaItself(UTIL + "WeakHashMap$HashIterator", "<init>", "walked", 1),
            new JavaItself(UTIL + "WeakHashMap$WeakHashMapSpliterator", "<init>", "walked", 1),
            new JavaItself(UTIL + "WeakHashMap", "forEach", "walked", 0),
            new JavaItself(UTIL + "WeakHashMap", "get|containsKey|size", ASKED, 0),
            new JavaItself(UTIL + "IdentityHashMap$IdentityHashMapSpliterator", "<init>", "walked", 1),
            new JavaItself(UTIL + "IdentityHashMap", "forEach", "walked", 0),
            new JavaItself(UTIL + "concurrent/ConcurrentHashMap", "forEach", "walked", 0),
            new JavaItself(UTIL + "concurrent/ConcurrentHashMap$KeySetView", "forEach|spliterator", "walked", 0),
            new JavaItself(UTIL + "concurrent/ConcurrentHashMap$EntrySetView", "forEach|spliterator", "walked", 0),
            new JavaItself(UTIL + "concurrent/ConcurrentHashMap$BaseIterator", "<init>", "walked", 5),
            new JavaItself(IMMUTABLE + "SetN$SetNIterator", "<init>", "salted", 1),
            new JavaItself(IMMUTABLE + "SetN", "toArray", "salted", 0),
            new JavaItself(IMMUTABLE + "Set12", "iterator|toArray", "salted", 0),
            new JavaItself(IMMUTABLE + "MapN$MapNIterator", "<init>", "salted", 1),
            new JavaItself(
                    "java/nio/file/Files",
                    "exists|notExists|isRegularFile|isDirectory|size|newByteChannel|newInputStream|readAttributes",
                    "opened",
                    0),
            new JavaItself("java/io/File", "exists|isFile|isDirectory|length", "opened", 0),
            new JavaItself("java/io/FileInputStream", "<init>", "opened", 1),
            new JavaItself("java/nio/channels/FileChannel", "open", "opened", 0),
            new JavaItself("java/nio/file/Files", "newByteChannel|newInputStream", READ, 0),
            new JavaItself("java/nio/channels/FileChannel", "open", READ, 0),
            new JavaItself("java/io/FileInputStream", "<init>", READ, 1));

    static Set<Class<?>> classes() {
        Set<Class<?>> classes = new LinkedHashSet<>();
        for (JavaItself one : ALL) {
            try {
                classes.add(Class.forName(one.type.replace('/', '.'), false, null));
            } catch (ClassNotFoundException e) {
                // Another Java, which has no such class: there it is not noted
                Objects.requireNonNull(e);
            }
        }
        return classes;
    }

    /** Returns null for a class that reports nothing. */
    static byte[] rewritten(String name, byte[] bytes) {
        List<JavaItself> wanted =
                ALL.stream().filter(one -> one.type.equals(name)).toList();
        if (wanted.isEmpty()) {
            return null;
        }
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(visitor(writer, wanted), 0);
        return writer.toByteArray();
    }

    private static ClassVisitor visitor(ClassWriter writer, List<JavaItself> wanted) {
        return new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                for (JavaItself one : wanted) {
                    if (List.of(one.method.split("\\|")).contains(name) && one.fits(name, descriptor)) {
                        next = switch (one.report) {
                            case READ -> one.replacing(next, Type.getArgumentTypes(descriptor)[0]);
                            case PORT -> one.renumbering(next);
                            case TEXT -> one.rewording(next);
                            default ->
                                one.reporting(
                                        next,
                                        name.equals("<init>") && !one.report.equals("walked")
                                                || one.report.equals("started"));
                        };
                    }
                }
                return next;
            }
        };
    }

    /** A thread with a {@code run} of its own begins like others. */
    static MethodVisitor running(MethodVisitor run) {
        return new JavaItself("", "", "running", 0).reporting(run, false);
    }

    /** A file may be opened by its name, or by what the system calls it: only what is a file is reported. */
    private boolean fits(String name, String descriptor) {
        if (report.equals(PORT)) {
            return descriptor.startsWith("(Ljava/net/ProtocolFamily;");
        }
        return !name.equals("<init>")
                || !type.equals("java/io/FileInputStream")
                || descriptor.startsWith("(Ljava/io/File;");
    }

    private MethodVisitor rewording(MethodVisitor next) {
        return new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitInsn(int opcode) {
                if (opcode == Opcodes.ARETURN) {
                    visitVarInsn(Opcodes.ALOAD, argument);
                    visitMethodInsn(
                            Opcodes.INVOKESTATIC,
                            INSIDE,
                            report,
                            "(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/String;",
                            false);
                }
                super.visitInsn(opcode);
            }
        };
    }

    private MethodVisitor replacing(MethodVisitor next, Type type) {
        return new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitCode() {
                super.visitCode();
                visitVarInsn(Opcodes.ALOAD, argument);
                visitMethodInsn(Opcodes.INVOKESTATIC, INSIDE, report, "(Ljava/lang/Object;)Ljava/lang/Object;", false);
                visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
                visitVarInsn(Opcodes.ASTORE, argument);
            }
        };
    }

    private MethodVisitor renumbering(MethodVisitor next) {
        return new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitCode() {
                super.visitCode();
                visitVarInsn(Opcodes.ILOAD, argument);
                visitMethodInsn(Opcodes.INVOKESTATIC, INSIDE, report, "(I)I", false);
                visitVarInsn(Opcodes.ISTORE, argument);
            }
        };
    }

    private MethodVisitor reporting(MethodVisitor next, boolean atEnd) {
        return new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitCode() {
                super.visitCode();
                if (!atEnd) {
                    report();
                }
            }

            @Override
            public void visitInsn(int opcode) {
                if (atEnd && opcode == Opcodes.RETURN) {
                    report();
                }
                super.visitInsn(opcode);
            }

            private void report() {
                visitVarInsn(Opcodes.ALOAD, argument);
                String owner = THREADS.contains(report) ? STARTING : report.equals(ASKED) ? COLLECTED : INSIDE;
                visitMethodInsn(Opcodes.INVOKESTATIC, owner, report, "(Ljava/lang/Object;)V", false);
            }
        };
    }
}
