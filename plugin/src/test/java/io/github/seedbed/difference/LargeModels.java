package io.github.seedbed.difference;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes two ONNX models of a size, whose last number differs, and compares them: arguments are a folder and the size
 * in MiB. Meant for a virtual machine with a small heap.
 */
public final class LargeModels {
    private static final int MIB = 1 << 20;

    private LargeModels() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int size = Integer.parseInt(args[1]);
        Path one = write(folder.resolve("one.onnx"), size, 0);
        Path other = write(folder.resolve("other.onnx"), size, 1);
        long start = System.nanoTime();
        System.out.println(FileComparison.of(one, other).orElseThrow().words());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(String.format(
                Locale.ROOT,
                "2 x %d MiB in %.2f s, heap at most %d MiB",
                size,
                seconds,
                Runtime.getRuntime().maxMemory() / MIB));
    }

    /** By hand, for the library would hold it all in memory: a tensor of raw bytes in a graph in a model. */
    private static Path write(Path file, int size, int last) throws IOException {
        byte[] head = TensorProto.newBuilder()
                .addDims((long) size * MIB / 4)
                .setDataType(1)
                .setName("weights")
                .build()
                .toByteArray();
        long data = (long) size * MIB;
        long tensor = head.length + 1 + varint(data) + data;
        long graph = 1 + varint(tensor) + tensor;
        try (OutputStream out = Files.newOutputStream(file)) {
            CodedOutputStream coded = CodedOutputStream.newInstance(out);
            coded.writeTag(7, 2);
            coded.writeUInt64NoTag(graph);
            coded.writeTag(5, 2);
            coded.writeUInt64NoTag(tensor);
            coded.writeRawBytes(head);
            coded.writeTag(9, 2);
            coded.writeUInt64NoTag(data);
            coded.flush();
            byte[] block = new byte[MIB];
            for (int i = 0; i < size; i++) {
                block[MIB - 4] = (byte) (i == size - 1 ? last : 0);
                out.write(block);
            }
        }
        return file;
    }

    private static int varint(long value) {
        return CodedOutputStream.computeUInt64SizeNoTag(value);
    }
}
