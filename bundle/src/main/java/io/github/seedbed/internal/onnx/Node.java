package io.github.seedbed.internal.onnx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * One step of a graph.
 *
 * @param operator its name, with its domain in front if it is not of ONNX's own set
 * @param inputs names of values
 * @param output the name of the only value that it gives
 * @param attributes by name
 */
record Node(String operator, List<String> inputs, String output, Map<String, Attribute> attributes) {
    private static final List<Integer> SINGLE = List.of(3, 4, 6, 7);
    private static final List<Integer> REPEATED = List.of(1, 2, 5);

    /** Reads a {@code NodeProto}. */
    static Node read(ByteBuffer bytes) {
        Fields fields = new Fields("a node", bytes, SINGLE, REPEATED);
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        Map<String, Attribute> attributes = new TreeMap<>();
        String operator = "";
        String domain = "";
        while (fields.next()) {
            switch (fields.number()) {
                case 1 -> inputs.add(fields.text());
                case 2 -> outputs.add(fields.text());
                case 4 -> operator = fields.text();
                case 5 -> Attribute.read(fields.part(), attributes);
                case 7 -> domain = fields.text();
                default -> fields.skip();
            }
        }
        String name = domain.isEmpty() ? operator : domain + "." + operator;
        if (outputs.size() != 1) {
            throw new IllegalArgumentException("the operator " + name + " has " + outputs.size() + " outputs");
        }
        return new Node(name, inputs, outputs.get(0), attributes);
    }

    /** Returns an attribute that is one whole number. */
    long whole(String name, long otherwise) {
        Attribute attribute = attributes.get(name);
        if (attribute == null) {
            return otherwise;
        }
        if (attribute.wholes().length != 1) {
            throw new IllegalArgumentException("the attribute " + name + " is no whole number");
        }
        return attribute.wholes()[0];
    }

    /** Returns an attribute that is a list of whole numbers. */
    long[] wholes(String name) {
        return attributes.getOrDefault(name, Attribute.NONE).wholes();
    }

    /**
     * What an attribute holds.
     *
     * @param wholes its whole numbers, one or a list
     * @param floats how many floats it holds
     * @param texts its texts
     */
    record Attribute(long[] wholes, int floats, List<String> texts) {
        static final Attribute NONE = new Attribute(new long[0], 0, List.of());

        private static final List<Integer> SINGLE = List.of(1, 2, 3, 4, 20);
        private static final List<Integer> REPEATED = List.of(7, 8, 9);

        /** Reads an {@code AttributeProto}: numbers and texts, but neither graphs nor tensors. */
        private static void read(ByteBuffer bytes, Map<String, Attribute> to) {
            Fields fields = new Fields("an attribute", bytes, SINGLE, REPEATED);
            String name = "";
            LongStream.Builder wholes = LongStream.builder();
            int floats = 0;
            List<String> texts = new ArrayList<>();
            while (fields.next()) {
                switch (fields.number()) {
                    case 1 -> name = fields.text();
                    case 2, 7 -> floats += fields.floats();
                    case 3, 8 -> fields.wholes(wholes);
                    case 4, 9 -> texts.add(fields.text());
                    default -> fields.skip();
                }
            }
            if (to.put(name, new Attribute(wholes.build().toArray(), floats, texts)) != null) {
                throw new IllegalArgumentException("the attribute " + name + " occurs twice");
            }
        }
    }
}
