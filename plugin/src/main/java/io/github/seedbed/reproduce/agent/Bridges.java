package io.github.seedbed.reproduce.agent;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Methods that a class gets, each with one call: so that a method reference to a source is a call like others. */
final class Bridges {
    /** Two references to what is made, or a result as long as that. */
    private static final int NEW = 2;

    private final String owner;
    private final boolean isInterface;
    private final List<Bridge> bridges = new ArrayList<>();

    private record Bridge(String name, String descriptor, Handle to, Calls.Where where, int line) {}

    Bridges(String owner, boolean isInterface) {
        this.owner = owner;
        this.isInterface = isInterface;
    }

    Handle to(Handle handle, String captured, Calls.Where where, int line) {
        String name = "seedbed$" + bridges.size();
        String descriptor = descriptor(handle, captured);
        bridges.add(new Bridge(name, descriptor, handle, where, line));
        return new Handle(Opcodes.H_INVOKESTATIC, owner, name, descriptor, isInterface);
    }

    private static String descriptor(Handle handle, String captured) {
        return switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> handle.getDesc();
            case Opcodes.H_NEWINVOKESPECIAL -> handle.getDesc().replace(")V", ")L" + handle.getOwner() + ";");
            default -> {
                // What is bound, as in list::hashCode, must have the very type that is captured
                Type[] bound = Type.getArgumentTypes(captured);
                String receiver = bound.length > 0 ? bound[0].getDescriptor() : "L" + handle.getOwner() + ";";
                yield "(" + receiver + handle.getDesc().substring(1);
            }
        };
    }

    void write(ClassVisitor visitor) {
        for (Bridge bridge : bridges) {
            int access = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
            MethodVisitor next = visitor.visitMethod(access, bridge.name, bridge.descriptor, null, null);
            write(bridge, new Calls(next, bridge.where, this).at(bridge.line));
        }
    }

    private static void write(Bridge bridge, MethodVisitor method) {
        Handle to = bridge.to;
        method.visitCode();
        if (to.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            method.visitTypeInsn(Opcodes.NEW, to.getOwner());
            method.visitInsn(Opcodes.DUP);
        }
        int local = 0;
        for (Type type : Type.getArgumentTypes(bridge.descriptor)) {
            method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            local += type.getSize();
        }
        method.visitMethodInsn(opcode(to), to.getOwner(), to.getName(), to.getDesc(), to.isInterface());
        method.visitInsn(Type.getReturnType(bridge.descriptor).getOpcode(Opcodes.IRETURN));
        method.visitMaxs(local + NEW, local);
        method.visitEnd();
    }

    private static int opcode(Handle handle) {
        return switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> Opcodes.INVOKEVIRTUAL;
        };
    }
}
