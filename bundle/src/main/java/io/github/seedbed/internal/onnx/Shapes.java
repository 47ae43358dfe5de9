package io.github.seedbed.internal.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The shapes of a graph's values, from its input on, and what they cost. Only the operators that Seedbed writes are
 * known: each gives a value whose size follows from the sizes before it, none repeats, and none makes one row's answer
 * depend on another.
 */
final class Shapes {
    /** A dimension as long as there are rows. */
    static final long ROWS = -1;

    private static final int MOST_DIMENSIONS = 4;

    private final Map<String, long[]> shapes = new HashMap<>();
    private final Map<String, Tensor> constants = new HashMap<>();
    private double cost;
    private double values;

    /**
     * Returns how many values a shape holds a row.
     *
     * @param shape its dimensions
     */
    static double size(long[] shape) {
        double size = 1;
        for (long dimension : shape) {
            size *= dimension == ROWS ? 1 : dimension;
        }
        return size;
    }

    void add(String name, long... shape) {
        if (shape.length > MOST_DIMENSIONS || name.isEmpty() || shapes.put(name, shape) != null) {
            throw new IllegalArgumentException("the value \"" + name + "\" has too many dimensions, or occurs twice");
        }
    }

    void add(Tensor constant) {
        add(constant.name(), constant.shape());
        constants.put(constant.name(), constant);
    }

    void add(Node node) {
        List<long[]> inputs = node.inputs().stream().map(this::of).toList();
        long[] shape = shape(node, inputs);
        add(node.output(), shape);
        values += size(shape);
        cost += size(shape);
        for (long[] input : inputs) {
            cost += size(input);
        }
    }

    long[] of(String name) {
        long[] shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalArgumentException("no value \"" + name + "\" comes before it");
        }
        return shape;
    }

    /** Returns about how many operations the answer to a row takes. */
    double cost() {
        return cost;
    }

    /** Returns how many values are computed for a row. */
    double values() {
        return values;
    }

    private long[] shape(Node node, List<long[]> inputs) {
        return switch (node.operator()) {
            case "Cast", "Hardmax", "Identity", "IsNaN", "Neg", "Sigmoid", "Softmax" -> {
                count(inputs, 1, 1);
                yield inputs.get(0);
            }
            case "Add", "Div", "Mul", "Pow", "Sub" -> {
                count(inputs, 2, 2);
                yield broadcast(inputs);
            }
            case "Where" -> {
                count(inputs, 3, 3);
                yield broadcast(inputs);
            }
            case "Concat" -> concat(node, inputs);
            case "Gather" -> gather(node, inputs);
            case "Gemm" -> gemm(node, inputs);
            case "ReduceMean", "ReduceMin", "ReduceSum" -> reduce(node, inputs);
            case "Unsqueeze" -> unsqueeze(node, inputs);
            case Trees.OPERATOR -> trees(node, inputs);
            default -> throw new IllegalArgumentException("it is none of the operators that Seedbed writes");
        };
    }

    private static void count(List<long[]> inputs, int least, int most) {
        if (inputs.size() < least || inputs.size() > most) {
            throw misfit();
        }
    }

    private static IllegalArgumentException misfit() {
        return new IllegalArgumentException("its inputs have shapes that do not fit");
    }

    private static long[] broadcast(List<long[]> inputs) {
        int rank = inputs.stream().mapToInt(shape -> shape.length).max().orElse(0);
        long[] shape = new long[rank];
        Arrays.fill(shape, 1);
        for (long[] input : inputs) {
            for (int i = 0; i < input.length; i++) {
                int place = rank - input.length + i;
                if (shape[place] != 1 && input[i] != 1 && shape[place] != input[i]) {
                    throw misfit();
                }
                shape[place] = input[i] == 1 ? shape[place] : input[i];
            }
        }
        return shape;
    }

    /** Rows x n times n x m, plus m. */
    private long[] gemm(Node node, List<long[]> inputs) {
        count(inputs, 2, 3);
        long[] left = inputs.get(0);
        long[] right = inputs.get(1);
        boolean turned = node.whole("transB", 0) != 0;
        if (left.length != 2 || right.length != 2 || right[0] == ROWS || right[1] == ROWS) {
            throw misfit();
        }
        long[] shape = {left[0], right[turned ? 0 : 1]};
        boolean fits = node.whole("transA", 0) == 0 && left[1] == right[turned ? 1 : 0];
        if (!fits || inputs.size() > 2 && !Arrays.equals(broadcast(List.of(shape, inputs.get(2))), shape)) {
            throw misfit();
        }
        cost += size(left) * shape[1];
        return shape;
    }

    private static long[] concat(Node node, List<long[]> inputs) {
        count(inputs, 1, Integer.MAX_VALUE);
        long[] shape = inputs.get(0).clone();
        int axis = axis(node.whole("axis", 0), shape.length);
        for (long[] input : inputs) {
            if (input.length != shape.length || input[axis] == ROWS) {
                throw misfit();
            }
            for (int i = 0; i < shape.length; i++) {
                if (i != axis && input[i] != shape[i]) {
                    throw misfit();
                }
            }
        }
        shape[axis] = inputs.stream().mapToLong(input -> input[axis]).sum();
        return shape;
    }

    private long[] gather(Node node, List<long[]> inputs) {
        count(inputs, 2, 2);
        long[] shape = inputs.get(0).clone();
        int axis = axis(node.whole("axis", 0), shape.length);
        Tensor indices = constants.get(node.inputs().get(1));
        boolean fits = indices != null && indices.shape().length == 1 && shape[axis] != ROWS;
        if (!fits || LongStream.of(indices.wholes()).anyMatch(index -> index < 0 || index >= shape[axis])) {
            throw misfit();
        }
        shape[axis] = indices.shape()[0];
        return shape;
    }

    private long[] reduce(Node node, List<long[]> inputs) {
        count(inputs, 1, 2);
        long[] shape = inputs.get(0).clone();
        boolean keeps = node.whole("keepdims", 1) != 0;
        boolean[] gone = new boolean[shape.length];
        long[] axes = axes(node);
        for (long axis : axes.length == 0 ? LongStream.range(0, shape.length).toArray() : axes) {
            int place = axis(axis, shape.length);
            if (shape[place] == ROWS) {
                throw misfit();
            }
            shape[place] = 1;
            gone[place] = !keeps;
        }
        LongStream.Builder kept = LongStream.builder();
        for (int i = 0; i < shape.length; i++) {
            if (!gone[i]) {
                kept.add(shape[i]);
            }
        }
        return kept.build().toArray();
    }

    private long[] unsqueeze(Node node, List<long[]> inputs) {
        count(inputs, 1, 2);
        long[] axes = axes(node);
        int rank = inputs.get(0).length + axes.length;
        if (rank > MOST_DIMENSIONS) {
            throw misfit();
        }
        long[] shape = new long[rank];
        for (long axis : axes) {
            int place = axis(axis, rank);
            if (shape[place] == 1) {
                throw misfit();
            }
            shape[place] = 1;
        }
        int next = 0;
        for (int i = 0; i < rank; i++) {
            shape[i] = shape[i] == 1 ? 1 : inputs.get(0)[next++];
        }
        return shape;
    }

    /** An attribute in older sets of operators, an input in newer ones; of a sum none means all. */
    private long[] axes(Node node) {
        long[] axes = node.wholes("axes");
        if (node.inputs().size() > 1) {
            Tensor constant = constants.get(node.inputs().get(1));
            if (constant == null) {
                throw new IllegalArgumentException("over which dimensions it goes is no constant");
            }
            axes = constant.wholes();
        }
        return axes;
    }

    private static int axis(long axis, int rank) {
        long place = axis < 0 ? axis + rank : axis;
        if (place < 0 || place >= rank) {
            throw misfit();
        }
        return (int) place;
    }

    private long[] trees(Node node, List<long[]> inputs) {
        count(inputs, 1, 1);
        long[] input = inputs.get(0);
        if (input.length != 2 || input[0] != ROWS) {
            throw misfit();
        }
        Trees trees = new Trees(node, input[1]);
        cost += trees.size();
        return new long[] {ROWS, trees.targets()};
    }
}
