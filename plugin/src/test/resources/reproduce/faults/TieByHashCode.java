// Cause: hash-order
// Place: notes.txt
// Line: Object::hashCode

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ties are broken by where the objects happen to be. */
final class TieByHashCode {
    private TieByHashCode() {}

    private static final class Node {
        private final int depth;

        Node(int depth) {
            this.depth = depth;
        }
    }

    public static void main(String[] args) throws Exception {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            nodes.add(new Node(i));
        }
        nodes.sort(Comparator.comparingInt((Node node) -> node.depth % 2).thenComparing(Object::hashCode));
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> text.append(node.depth).append('\n'));
        Save.text(args, "notes.txt", text.toString());
    }
}
