package io.github.seedbed.internal.onnx;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An ONNX file before ONNX Runtime sees it, which would do what the file says: loop without end, take all memory, or
 * read beyond its own. It passes if it is of the kind that Seedbed writes: known operators on known shapes, with all
 * constants inside, no graphs inside of nodes, no functions, and a cost in proportion to its size.
 */
final class Graph {
    private static final int OPERATORS = 13;
    private static final int FLOAT = 1;
    private static final double COST_PER_BYTE = 16;
    private static final double COST = 1 << 16;

    private final List<ByteBuffer> nodes = new ArrayList<>();
    private final Shapes shapes = new Shapes();
    private final List<Value> inputs = new ArrayList<>();
    private final List<Value> outputs = new ArrayList<>();

    private Graph() {}

    /**
     * Returns how many values are computed for a row.
     *
     * @param bytes the file
     * @param name what to call it in a message
     * @throws ProblemException if it is of another kind, saying what is not known of it
     */
    static long values(byte[] bytes, String name) {
        try {
            return model(ByteBuffer.wrap(bytes)).checked(bytes.length);
        } catch (BufferUnderflowException e) {
            throw unknown(name, "it is cut off", e);
        } catch (IllegalArgumentException e) {
            throw unknown(name, e.getMessage(), e);
        }
    }

    private static ProblemException unknown(String name, String why, Exception e) {
        return new ProblemException(
                new Problem(
                        "The model is of no kind that Seedbed writes",
                        name,
                        why,
                        "download the bundle again; a model of others, whom you trust, is opened by Bundle.loadTrusted; "
                                + "of your own project: train another kind of model"),
                e);
    }

    private static Graph model(ByteBuffer bytes) {
        Fields fields = new Fields("the model", bytes, List.of(1, 2, 3, 4, 5, 6, 7), List.of(8, 14));
        Graph graph = new Graph();
        boolean hasGraph = false;
        while (fields.next()) {
            switch (fields.number()) {
                case 7 -> {
                    graph.read(fields.part());
                    hasGraph = true;
                }
                case 8 -> requireOperators(fields.part());
                default -> fields.skip();
            }
        }
        if (!hasGraph) {
            throw new IllegalArgumentException("it holds no graph");
        }
        return graph;
    }

    private static void requireOperators(ByteBuffer bytes) {
        Fields fields = new Fields("a set of operators", bytes, List.of(1, 2), List.of());
        String domain = "";
        long version = 0;
        while (fields.next()) {
            if (fields.number() == 1) {
                domain = fields.text();
            } else {
                version = fields.whole();
            }
        }
        if (!(domain.isEmpty() && version == OPERATORS || domain.equals("ai.onnx.ml") && version == 1)) {
            throw new IllegalArgumentException("it uses the set of operators \"" + domain + "\", version " + version);
        }
    }

    private void read(ByteBuffer bytes) {
        Fields fields = new Fields("the graph", bytes, List.of(2, 10), List.of(1, 5, 11, 12));
        while (fields.next()) {
            switch (fields.number()) {
                case 1 -> nodes.add(fields.part());
                case 5 -> shapes.add(Tensor.read(fields.part()));
                case 11 -> inputs.add(Value.read(fields.part()));
                case 12 -> outputs.add(Value.read(fields.part()));
                default -> fields.skip();
            }
        }
    }

    private long checked(int size) {
        Value input = only(inputs, OnnxModel.INPUT);
        requireOutputs();
        shapes.add(input.name(), input.shape());
        for (int i = 0; i < nodes.size(); i++) {
            add(i);
        }
        for (Value output : outputs) {
            if (!Arrays.equals(shapes.of(output.name()), output.shape())) {
                throw new IllegalArgumentException("its output has another shape than it says");
            }
        }
        if (shapes.cost() > COST_PER_BYTE * size + COST) {
            throw new IllegalArgumentException("an answer takes more than " + (int) COST_PER_BYTE
                    + " operations for each of its " + size + " bytes");
        }
        return (long) shapes.values();
    }

    /** The scores of a classifier, or the three numbers of an estimate. */
    private void requireOutputs() {
        if (!outputs.stream().map(Value::name).toList().equals(OnnxModel.ESTIMATE)) {
            only(outputs, OnnxModel.OUTPUT);
        } else if (outputs.stream().anyMatch(output -> !Arrays.equals(output.shape(), new long[] {Shapes.ROWS, 1}))) {
            throw new IllegalArgumentException("an estimate is not of floats, rows x 1");
        }
    }

    private static Value only(List<Value> values, String name) {
        boolean fits = values.size() == 1 && values.get(0).name().equals(name);
        if (!fits || values.get(0).shape().length != 2 || values.get(0).shape()[0] != Shapes.ROWS) {
            throw new IllegalArgumentException(
                    "it has no \"" + name + "\" of floats, rows x columns, and nothing else");
        }
        return values.get(0);
    }

    private void add(int index) {
        Node node = Node.read(nodes.get(index));
        try {
            shapes.add(node);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "node " + (index + 1) + ", " + node.operator() + ": " + e.getMessage(), e);
        }
    }

    /**
     * An input or output.
     *
     * @param name by which nodes refer to it
     * @param shape its dimensions, the first as long as there are rows
     */
    private record Value(String name, long[] shape) {
        static Value read(ByteBuffer bytes) {
            Fields fields = new Fields("an input or output", bytes, List.of(1, 2), List.of());
            String name = "";
            long[] shape = new long[0];
            while (fields.next()) {
                if (fields.number() == 1) {
                    name = fields.text();
                } else {
                    Fields type = new Fields("a type", fields.part(), List.of(1), List.of());
                    shape = type.next() ? tensor(type.part()) : shape;
                }
            }
            return new Value(name, shape);
        }

        private static long[] tensor(ByteBuffer bytes) {
            Fields fields = new Fields("a type", bytes, List.of(1, 2), List.of());
            List<Long> shape = new ArrayList<>();
            while (fields.next()) {
                if (fields.number() == 2) {
                    Fields dimensions = new Fields("a shape", fields.part(), List.of(), List.of(1));
                    while (dimensions.next()) {
                        shape.add(dimension(dimensions.part()));
                    }
                } else if (fields.whole() != FLOAT) {
                    throw new IllegalArgumentException("an input or output is not of floats");
                }
            }
            return shape.stream().mapToLong(Long::longValue).toArray();
        }

        private static long dimension(ByteBuffer bytes) {
            Fields fields = new Fields("a dimension", bytes, List.of(1, 2), List.of());
            long dimension = Shapes.ROWS;
            while (fields.next()) {
                if (fields.number() == 1) {
                    dimension = Math.max(0, fields.whole());
                } else {
                    fields.skip();
                }
            }
            return dimension;
        }
    }
}
