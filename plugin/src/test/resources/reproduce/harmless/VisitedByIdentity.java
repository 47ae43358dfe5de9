import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Nodes that were visited are looked up by identity, and never walked through. */
final class VisitedByIdentity {
    private VisitedByIdentity() {}

    private static final class Node {
        private final double gain;
        private final List<Node> children;

        Node(double gain, List<Node> children) {
            this.gain = gain;
            this.children = children;
        }
    }

    public static void main(String[] args) throws Exception {
        Node leaf = new Node(0.1, List.of());
        Node root = new Node(0.3, List.of(new Node(0.7, List.of(leaf)), leaf, new Node(0.2, List.of(leaf))));
        Set<Node> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        double gain = 0;
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (visited.add(node)) {
                gain += node.gain;
                node.children.forEach(open::push);
            }
        }
        Save.metric(args, "gain", gain / visited.size());
    }
}
