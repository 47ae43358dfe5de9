package io.github.seedbed.javadoc;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** Finds what the lint asks Javadoc of: public types, and public methods and constructors in them. */
final class Undocumented extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final TreeMap<Integer, String> stubs = new TreeMap<>();

    Undocumented(Trees trees) {
        this.trees = trees;
    }

    /** Returns position in the source to comment. */
    TreeMap<Integer, String> stubs() {
        return stubs;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        if (!isPublic(type.getModifiers())) {
            // Nothing in it can be seen from outside
            return null;
        }
        if (isMissing()) {
            put(type, Stub.of(type));
        }
        return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        if (isPublic(method.getModifiers()) && isWritten(method) && !isOverride(method) && isMissing()) {
            put(method, Stub.of(method, (ClassTree)
                    getCurrentPath().getParentPath().getLeaf()));
        }
        // Types inside of methods are nobody's business
        return null;
    }

    private boolean isPublic(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PUBLIC) || isMemberOfInterface(modifiers);
    }

    private boolean isMemberOfInterface(ModifiersTree modifiers) {
        TreePath parent = getCurrentPath().getParentPath();
        boolean inside = parent.getLeaf().getKind() == Tree.Kind.INTERFACE
                || parent.getLeaf().getKind() == Tree.Kind.ANNOTATION_TYPE;
        return inside && !modifiers.getFlags().contains(Modifier.PRIVATE);
    }

    /** Default constructors have no place in the source, and the parameters of a compact one stand before it. */
    private boolean isWritten(MethodTree method) {
        boolean compact = method.getParameters().stream().anyMatch(parameter -> start(parameter) < start(method));
        return end(method) >= 0
                && start(method) != start(getCurrentPath().getParentPath().getLeaf())
                && !compact;
    }

    private static boolean isOverride(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().endsWith("Override"));
    }

    private boolean isMissing() {
        return trees.getDocComment(getCurrentPath()) == null;
    }

    private void put(Tree tree, String stub) {
        stubs.put((int) start(tree), stub);
    }

    private long start(Tree tree) {
        return trees.getSourcePositions().getStartPosition(getCurrentPath().getCompilationUnit(), tree);
    }

    private long end(Tree tree) {
        return trees.getSourcePositions().getEndPosition(getCurrentPath().getCompilationUnit(), tree);
    }
}
