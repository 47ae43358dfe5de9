package io.github.seedbed.internal.onnx;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A constant of a graph.
 *
 * @param name by which nodes refer to it
 * @param shape its dimensions, each at least 1
 * @param wholes its values if they are whole numbers; none if they are floats, which nobody needs to see
 */
record Tensor(String name, long[] shape, long[] wholes) {
    private static final List<Integer> SINGLE = List.of(2, 8, 9);
    private static final List<Integer> REPEATED = List.of(1, 4, 7);
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    /** Reads a {@code TensorProto} whose values are all in this file. */
    static Tensor read(ByteBuffer bytes) {
        Fields fields = new Fields("a constant", bytes, SINGLE, REPEATED);
        String name = "";
        long type = 0;
        LongStream.Builder shape = LongStream.builder();
        LongStream.Builder wholes = LongStream.builder();
        ByteBuffer raw = ByteBuffer.allocate(0);
        long floats = 0;
        while (fields.next()) {
            switch (fields.number()) {
                case 1 -> fields.wholes(shape);
                case 2 -> type = fields.whole();
                case 4 -> floats += fields.floats();
                case 7 -> fields.wholes(wholes);
                case 8 -> name = fields.text();
                default -> raw = fields.part();
            }
        }
        long[] values = wholes.build().toArray();
        Tensor tensor = new Tensor(name, shape.build().toArray(), type == INT64 ? wholes(values, raw) : new long[0]);
        long bytesHeld = floats * Float.BYTES + (long) values.length * Long.BYTES + raw.remaining();
        tensor.require(type, floats > 0 ? FLOAT : values.length > 0 ? INT64 : type, bytesHeld);
        return tensor;
    }

    private static long[] wholes(long[] values, ByteBuffer raw) {
        if (values.length > 0) {
            return values;
        }
        long[] read = new long[raw.remaining() / Long.BYTES];
        raw.duplicate().order(raw.order()).asLongBuffer().get(read);
        return read;
    }

    private void require(long type, long typeHeld, long bytesHeld) {
        if (type != FLOAT && type != INT64 || type != typeHeld) {
            throw new IllegalArgumentException("the constant " + name + " holds neither floats nor whole numbers");
        }
        int size = type == FLOAT ? Float.BYTES : Long.BYTES;
        if (LongStream.of(shape).anyMatch(dimension -> dimension < 1) || Shapes.size(shape) * size != bytesHeld) {
            throw new IllegalArgumentException("the constant " + name + " has other values than its shape says");
        }
    }
}
