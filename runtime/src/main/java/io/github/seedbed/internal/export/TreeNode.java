package io.github.seedbed.internal.export;

/** A place in a tree that decides by one column of the raw input. */
sealed interface TreeNode {
    /**
     * Where the way forks.
     *
     * @param column of the input, counted from 0
     * @param largest the largest raw value that goes left
     * @param left where values up to the largest go
     * @param right where the others go
     */
    record Fork(int column, float largest, TreeNode left, TreeNode right) implements TreeNode {}

    /**
     * Where a way ends.
     *
     * @param scores what the tree adds to the score of each label, the labels sorted
     */
    record Leaf(float[] scores) implements TreeNode {}
}
