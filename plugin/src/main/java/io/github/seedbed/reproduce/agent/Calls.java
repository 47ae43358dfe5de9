package io.github.seedbed.reproduce.agent;

import io.github.seedbed.reproduce.watch.Sites;
import io.github.seedbed.reproduce.watch.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Rewrites the calls of one method. */
final class Calls extends MethodVisitor {
    private static final String PACKAGE = "io/github/seedbed/reproduce/watch/";
    private static final String WATCH = PACKAGE + "Watch";
    private static final String CONCURRENT = "java/util/concurrent/";

    /** What is put onto the stack before a call: a number, or a long in its place. */
    private static final int MORE_STACK = 2;

    private static final String REFERENCES = "java/lang/ref/";
    private static final String OBJECT = "Ljava/lang/Object;";

    private final Where where;
    private final Bridges bridges;
    private final Deque<String> created = new ArrayDeque<>();
    private int line;

    /**
     * A method.
     *
     * @param type its class, with points
     * @param method its name
     * @param file the source
     * @param own whether it is the project's
     */
    record Where(String type, String method, String file, boolean own) {}

    Calls(MethodVisitor next, Where where, Bridges bridges) {
        super(Opcodes.ASM9, next);
        this.where = where;
        this.bridges = bridges;
    }

    Calls at(int start) {
        line = start;
        return this;
    }

    /** To compute it anew would take as long as all else. */
    @Override
    public void visitMaxs(int stack, int locals) {
        super.visitMaxs(stack + MORE_STACK, locals);
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
        super.visitLineNumber(number, start);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            created.push(type);
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean isSuper = name.equals("<init>") && !created.removeFirstOccurrence(owner);
        if (opcode == Opcodes.INVOKESPECIAL && !name.equals("<init>")) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            return;
        }
        call(new Call(opcode, owner, name, descriptor, isInterface), hooks(owner, name, descriptor), isSuper);
    }

    private List<Hook> hooks(String owner, String name, String descriptor) {
        // Whatever a variable's type is called, its hash code may be an object's identity
        boolean hash = name.equals("hashCode") && descriptor.equals("()I");
        return hash
                ? where.own() && !owner.equals("java/lang/String")
                        ? Hook.of("java/lang/Object", name, descriptor)
                        : List.of()
                // What a library keeps weakly it can do without
                : owner.startsWith(REFERENCES) && !where.own() ? List.of() : Hook.of(owner, name, descriptor);
    }

    /** A call as it was. */
    private record Call(int opcode, String owner, String name, String descriptor, boolean isInterface) {}

    private void call(Call call, List<Hook> hooks, boolean isSuper) {
        Call now = call;
        for (Hook hook : hooks) {
            int site = hook.kind().equals("pass") ? -1 : Sites.add(hook.source(), place(), where.own());
            now = site < 0 || now == null || isSuper && !hook.kind().equals("seed") ? now : before(hook, now, site);
        }
        if (now == null) {
            return;
        }
        super.visitMethodInsn(now.opcode, now.owner, now.name, now.descriptor, now.isInterface);
        for (Hook hook : hooks) {
            if (hook.kind().equals("pass")) {
                after(hook, call, isSuper);
            } else if (hook.kind().equals("note") && !isSuper && changesHere(hook)) {
                defaults("restore");
            }
        }
    }

    /** Whether this is the one line in which the default locale, zone or charset is another. */
    private boolean changesHere(Hook hook) {
        return !World.get("at").isEmpty()
                && !(World.get("locale") + World.get("zone") + World.get("charset")).isEmpty()
                && World.isChanged(hook.source(), place());
    }

    private void defaults(String change) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, PACKAGE + "Defaults", change, "()V", false);
    }

    private String place() {
        return Sites.place(where.type(), where.method(), where.file(), line);
    }

    /** Returns what is called in the end, null if that is done. */
    private Call before(Hook hook, Call call, int site) {
        switch (hook.kind()) {
            case "note" -> {
                number(site);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, WATCH, "note", "(I)V", false);
                if (changesHere(hook)) {
                    defaults("change");
                }
            }
            case "seed", "millis" -> {
                number(site);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, WATCH, hook.kind(), "(I)J", false);
                return new Call(call.opcode, call.owner, call.name, "(J)V", false);
            }
            case "strict" -> {
                Sites.loaded(site, where.type());
                boolean changed = World.isChanged(hook.source(), place());
                return changed
                        ? new Call(call.opcode, "java/lang/StrictMath", call.name, call.descriptor, false)
                        : call;
            }
            default -> {
                if (hook.isClass()) {
                    instead(hook.kind(), call, site);
                    return null;
                }
                return call;
            }
        }
        return call;
    }

    private void number(int site) {
        super.visitLdcInsn(site);
    }

    private void instead(String type, Call call, int site) {
        String receiver = call.opcode == Opcodes.INVOKESTATIC ? "" : "L" + receiver(call) + ";";
        number(site);
        super.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                PACKAGE + type,
                call.name,
                "(" + receiver + call.descriptor.substring(1).replace(")", "I)"),
                false);
    }

    /** Several types may have the method: what stands in for it takes the most general one. */
    private static String receiver(Call call) {
        boolean completion = call.owner.endsWith("CompletionService");
        return switch (call.name) {
            case "poll" -> CONCURRENT + (completion ? "CompletionService" : "BlockingQueue");
            case "offer" -> CONCURRENT + "BlockingQueue";
            case "get" -> call.owner.startsWith(REFERENCES) ? REFERENCES + "Reference" : CONCURRENT + "Future";
            case "awaitTermination", "invokeAll" -> CONCURRENT + "ExecutorService";
            case "tryLock" -> CONCURRENT + "locks/Lock";
            case "schedule", "scheduleAtFixedRate", "scheduleWithFixedDelay" ->
                call.owner.equals("java/util/Timer") ? call.owner : CONCURRENT + "ScheduledExecutorService";
            case "hashCode" -> "java/lang/Object";
            case "putNextEntry" -> "java/util/zip/ZipOutputStream";
            case "invokeAny" -> "java/util/concurrent/ExecutorService";
            case "take" -> "java/util/concurrent/CompletionService";
            default -> call.owner;
        };
    }

    private void after(Hook hook, Call call, boolean isSuper) {
        Type result = call.name.equals("<init>") ? Type.getObjectType(call.owner) : Type.getReturnType(call.descriptor);
        if (isSuper || result.getSort() == Type.VOID) {
            return;
        }
        int site = Sites.add(hook.source(), place(), where.own());
        if (site < 0) {
            return;
        }
        boolean isObject = result.getSort() >= Type.ARRAY;
        String type = isObject ? OBJECT : result.getDescriptor();
        number(site);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, WATCH, "pass", "(" + type + "I)" + type, false);
        if (isObject) {
            super.visitTypeInsn(Opcodes.CHECKCAST, result.getInternalName());
        }
    }

    /** A method that is handed over, as in {@code Math::random}, becomes one of the class's own that calls it. */
    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Object[] bridged = arguments.clone();
        for (int i = 0; i < bridged.length; i++) {
            if (bridged[i] instanceof Handle handle
                    && !hooks(handle.getOwner(), handle.getName(), handle.getDesc())
                            .isEmpty()) {
                bridged[i] = bridges.to(handle, descriptor, where, line);
            }
        }
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, bridged);
    }
}
