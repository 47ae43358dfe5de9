package io.github.seedbed.run;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a bundle with one thing changed: a model, a description, the list of digests, or the zip file around all. */
final class Mutants {
    private static final List<String> DESCRIPTIONS = List.of("config.json", "parity.json");

    private static final List<String> VALUES = List.of(
            "null",
            "-1",
            "0",
            "1",
            "2147483647",
            "1e999",
            "-1e-999",
            "0.5",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "true",
            "[[[]]]");

    private static final List<String> OPERATORS = List.of(
            "Add",
            "Cast",
            "Concat",
            "ConstantOfShape",
            "Div",
            "Expand",
            "Gather",
            "Gemm",
            "Hardmax",
            "Identity",
            "If",
            "IsNaN",
            "Loop",
            "MatMul",
            "Mul",
            "Neg",
            "NonZero",
            "Pow",
            "Range",
            "ReduceMean",
            "ReduceMin",
            "ReduceSum",
            "Reshape",
            "Scan",
            "Sigmoid",
            "Softmax",
            "Sub",
            "Tile",
            "TreeEnsembleRegressor",
            "Unsqueeze",
            "Where");

    private static final long[] NUMBERS = {Long.MIN_VALUE, -7, -2, -1, 0, 1, 2, 3, 4, 100, Integer.MAX_VALUE, 1L << 40};

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<Path, Map<String, byte[]>> written = new ConcurrentHashMap<>();

    Mutants(Path run) throws IOException {
        // What a bundle needs: the others are only held against their digests
        for (String name : List.of("config.json", "model.onnx", "parity.json")) {
            files.put(name, Files.readAllBytes(run.resolve(name)));
        }
    }

    /**
     * Returns the folder or zip file of a mutant. Only what differs from the last one is written: to make and remove
     * folders took longer than all that is tested.
     *
     * @param folder that no other thread writes to
     */
    Path write(SplittableRandom random, Path folder) throws IOException {
        Map<String, byte[]> mutant = new TreeMap<>(files);
        int kind = random.nextInt(10);
        if (kind < 3) {
            mutant.computeIfPresent("model.onnx", (name, bytes) -> bytes(random, bytes));
        } else if (kind < 6) {
            mutant.computeIfPresent("model.onnx", (name, bytes) -> model(random, bytes));
        } else if (kind < 8) {
            mutant.computeIfPresent(DESCRIPTIONS.get(random.nextInt(2)), (name, bytes) -> description(random, bytes));
        }
        byte[] sums = sums(mutant);
        mutant.put(Checksums.FILE, kind == 8 ? bytes(random, sums) : sums);
        if (kind == 9) {
            return zip(random, folder, mutant);
        }
        Map<String, byte[]> present = written.computeIfAbsent(folder, path -> new ConcurrentHashMap<>());
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : mutant.entrySet()) {
            if (!Arrays.equals(present.put(file.getKey(), file.getValue()), file.getValue())) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
        return folder;
    }

    private static byte[] sums(Map<String, byte[]> mutant) {
        StringBuilder sums = new StringBuilder();
        mutant.forEach((name, bytes) ->
                sums.append(Sha256.of(bytes)).append("  ").append(name).append('\n'));
        return sums.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Path zip(SplittableRandom random, Path folder, Map<String, byte[]> mutant) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : mutant.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return Files.write(folder.resolveSibling("bundle.zip"), bytes(random, bytes.toByteArray()));
    }

    /** Bits flipped, cut off, doubled or overwritten. */
    private static byte[] bytes(SplittableRandom random, byte[] good) {
        byte[] bad = good.clone();
        int from = random.nextInt(bad.length);
        int to = Math.min(bad.length, from + 1 + random.nextInt(40));
        switch (random.nextInt(5)) {
            case 0 -> bad = Arrays.copyOf(bad, from);
            case 1 -> Arrays.fill(bad, from, to, (byte) random.nextInt(256));
            case 2 -> {
                bad = Arrays.copyOf(bad, bad.length + to - from);
                System.arraycopy(good, from, bad, to, good.length - from);
            }
            default -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return bad;
    }

    private static byte[] description(SplittableRandom random, byte[] good) {
        if (random.nextInt(4) == 0) {
            return bytes(random, good);
        }
        String text = new String(good, StandardCharsets.UTF_8);
        List<int[]> values = java.util.regex.Pattern.compile("\"[^\"]*\"(?!:)|-?\\d[\\d.eE+-]*")
                .matcher(text)
                .results()
                .map(result -> new int[] {result.start(), result.end()})
                .toList();
        int[] value = values.get(random.nextInt(values.size()));
        String other = VALUES.get(random.nextInt(VALUES.size()));
        return (text.substring(0, value[0]) + other + text.substring(value[1])).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] model(SplittableRandom random, byte[] good) {
        try {
            ModelProto.Builder model = ModelProto.parseFrom(good).toBuilder();
            for (int i = random.nextInt(3); i >= 0; i--) {
                change(random, model.getGraphBuilder());
            }
            return model.build().toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(SplittableRandom random, GraphProto.Builder graph) {
        NodeProto.Builder node = graph.getNodeBuilder(random.nextInt(graph.getNodeCount()));
        TensorProto.Builder tensor = graph.getInitializerBuilder(random.nextInt(graph.getInitializerCount()));
        long number = NUMBERS[random.nextInt(NUMBERS.length)];
        switch (random.nextInt(9)) {
            case 0 -> node.setOpType(OPERATORS.get(random.nextInt(OPERATORS.size())));
            case 1 -> node.setInput(random.nextInt(node.getInputCount()), tensor.getName());
            case 2 ->
                node.setInput(
                        random.nextInt(node.getInputCount()),
                        graph.getNode(random.nextInt(graph.getNodeCount())).getOutput(0));
            case 3 -> tensor.setDims(random.nextInt(tensor.getDimsCount()), number);
            case 4 -> tensor.addDims(number);
            case 5 -> tensor.setDataType((int) number & 15);
            case 6 -> graph.addNode(node.build());
            case 7 ->
                graph.getOutputBuilder(0)
                        .getTypeBuilder()
                        .getTensorTypeBuilder()
                        .getShapeBuilder()
                        .getDimBuilder(1)
                        .setDimValue(number);
            default -> attribute(random, node, number);
        }
    }

    private static void attribute(SplittableRandom random, NodeProto.Builder node, long number) {
        if (node.getAttributeCount() == 0) {
            node.addAttribute(AttributeProto.newBuilder()
                    .setName("axis")
                    .setType(AttributeProto.AttributeType.INT)
                    .setI(number));
            return;
        }
        AttributeProto.Builder attribute = node.getAttributeBuilder(random.nextInt(node.getAttributeCount()));
        if (attribute.getIntsCount() > 0) {
            attribute.setInts(random.nextInt(attribute.getIntsCount()), number);
        } else if (attribute.getFloatsCount() > 0) {
            attribute.setFloats(random.nextInt(attribute.getFloatsCount()), Float.NaN);
        } else {
            attribute.setI(number);
        }
    }
}
