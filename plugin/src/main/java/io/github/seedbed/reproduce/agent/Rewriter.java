package io.github.seedbed.reproduce.agent;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites the classes of the project, and those of libraries that call a source. */
final class Rewriter {
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;

    private Rewriter() {}

    /**
     * Returns null for a class that stays as it is.
     *
     * @param name internal name of the class
     * @param bytes the class
     * @param own whether it is the project's
     */
    static byte[] rewritten(String name, byte[] bytes, boolean own) {
        ClassReader reader = new ClassReader(bytes);
        return own || isThread(reader) || callsSource(reader) ? rewritten(reader, name, own) : null;
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
