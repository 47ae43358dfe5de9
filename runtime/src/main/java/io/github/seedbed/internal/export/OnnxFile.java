package io.github.seedbed.internal.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import io.github.seedbed.internal.input.InputSchema;
import java.util.List;
import org.tribuo.util.onnx.ONNXOperators;

/** A graph as a file. It holds no clock, no host and no name of a project, so that equal models have equal bytes. */
final class OnnxFile {
    /** Of ONNX 1.6 (2019), which every runtime in use reads; Tribuo writes the same. */
    private static final int IR_VERSION = 6;

    private static final String PREFIX = "io.github.seedbed.";

    private OnnxFile() {}

    /**
     * Returns the bytes of a model file.
     *
     * @param graph from raw values, rows x columns, to answers, rows x outputs
     * @param operators those that are used beyond ONNX's own set
     * @param outputs the names of the outputs
     * @param schema the inputs
     */
    static byte[] bytes(
            GraphProto graph, List<OperatorSetIdProto> operators, List<String> outputs, InputSchema schema) {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("Seedbed")
                .setDomain("io.github.seedbed")
                .setModelVersion(1)
                .addOpsetImport(ONNXOperators.getOpsetProto())
                .addAllOpsetImport(operators)
                .addMetadataProps(property("format", "1"))
                .addMetadataProps(property("labels", String.join("\n", outputs)))
                .addMetadataProps(property("columns", String.join("\n", schema.columns())))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private static StringStringEntryProto property(String name, String value) {
        return StringStringEntryProto.newBuilder()
                .setKey(PREFIX + name)
                .setValue(value)
                .build();
    }
}
