package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A model of somebody who means harm, in a bundle whose digests are right. */
class HostileModelTest extends SealedFixture {
    private String refusalOfModel(Consumer<ModelProto.Builder> change) throws IOException {
        Path file = bundle.resolve("model.onnx");
        byte[] good = Files.readAllBytes(file);
        ModelProto.Builder model = ModelProto.parseFrom(good).toBuilder();
        change.accept(model);
        Files.write(file, model.build().toByteArray());
        String refusal = refusal();
        Files.write(file, good);
        return refusal;
    }

    private static NodeProto.Builder node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .addAllInput(List.of(inputs))
                .addOutput(output);
    }

    private static TensorProto.Builder constant(String name, long... shape) {
        int size = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addAllDims(Arrays.stream(shape).boxed().toList())
                .setRawData(ByteString.copyFrom(new byte[size * Float.BYTES]));
    }

    @Test
    void opensNoModelThatLoopsWithoutEnd() throws IOException {
        GraphProto body = GraphProto.newBuilder()
                .setName("body")
                .addInput(ValueInfoProto.newBuilder().setName("i"))
                .addInput(ValueInfoProto.newBuilder().setName("go"))
                .addNode(node("Identity", "on", "go"))
                .addOutput(ValueInfoProto.newBuilder().setName("on"))
                .build();
        String refusal = refusalOfModel(model -> model.getGraphBuilder()
                .addNode(node("Loop", "never", "", "")
                        .addAttribute(AttributeProto.newBuilder()
                                .setName("body")
                                .setType(AttributeProto.AttributeType.GRAPH)
                                .setG(body))));
        assertThat(refusal).isEqualTo("""
                The model is of no kind that Seedbed writes
                  where: %s, model.onnx
                  why:   an attribute: its field 6 is none that Seedbed writes
                  do:    download the bundle again; a model of others, whom you trust, is opened by Bundle.loadTrusted; of your own project: train another kind of model""".formatted(bundle));
    }

    @Test
    void opensNoModelWithOtherOperators() throws IOException {
        for (String operator : List.of("ConstantOfShape", "Range", "Tile", "NonZero", "Einsum", "SVMClassifier")) {
            assertThat(refusalOfModel(model -> model.getGraphBuilder().addNode(node(operator, "other", "input"))))
                    .contains(", " + operator + ": it is none of the operators that Seedbed writes");
        }
        assertThat(refusalOfModel(model -> model.getGraphBuilder()
                        .addNode(node("Gemm", "other", "input").setDomain("com.microsoft"))))
                .contains(", com.microsoft.Gemm: it is none of the operators");
        assertThat(refusalOfModel(model -> model.addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain("com.evil").setVersion(1))))
                .contains("it uses the set of operators \"com.evil\", version 1");
        assertThat(refusalOfModel(
                        model -> model.addFunctions(FunctionProto.newBuilder().setName("f"))))
                .contains("the model: its field 25 is none that Seedbed writes");
    }

    @Test
    void opensNoModelThatReadsOtherFiles() throws IOException {
        assertThat(refusalOfModel(model -> model.getGraphBuilder()
                        .addInitializer(constant("outside", 1)
                                .clearRawData()
                                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                                .addExternalData(StringStringEntryProto.newBuilder()
                                        .setKey("location")
                                        .setValue("/etc/passwd")))))
                .contains("a constant: its field 13 is none that Seedbed writes");
    }

    @Test
    void opensNoModelThatTakesAllMemory() throws IOException {
        assertThat(refusalOfModel(model -> model.getGraphBuilder()
                        .addInitializer(constant("tall", 20_000, 1))
                        .addInitializer(constant("wide", 1, 20_000))
                        .addNode(node("Add", "huge", "tall", "wide"))))
                .contains("an answer takes more than 16 operations for each of its ");
        assertThat(refusalOfModel(model -> model.getGraphBuilder()
                        .addInitializer(constant("short", 1).clearDims().addDims(Long.MAX_VALUE))))
                .contains("the constant short has other values than its shape says");
    }

    @Test
    void opensNoTreesThatLeadOutOfTheirMemory() throws IOException {
        for (Map.Entry<String, List<Long>> change : Map.of(
                        "nodes_featureids", List.of(1_000_000L, 0L, 0L),
                        "nodes_truenodeids", List.of(0L, 0L, 0L),
                        "nodes_falsenodeids", List.of(1L, 0L, 0L),
                        "target_ids", List.of(99L, 0L),
                        "target_nodeids", List.of(0L, 2L),
                        "target_treeids", List.of(0L, 7L),
                        "nodes_nodeids", List.of(0L, 2L, 1L))
                .entrySet()) {
            assertThat(refusalOfModel(model -> trees(model, change.getKey(), change.getValue())))
                    .as(change.getKey())
                    .contains("ai.onnx.ml.TreeEnsembleRegressor: it");
        }
        // As written, it is another model, but one of a known kind
        assertThat(refusalOfModel(model -> trees(model, "", List.of()))).doesNotContain("of no kind");
    }

    private static void trees(ModelProto.Builder model, String changed, List<Long> values) {
        Map<String, List<Long>> wholes = new HashMap<>(Map.of(
                "nodes_treeids", List.of(0L, 0L, 0L),
                "nodes_nodeids", List.of(0L, 1L, 2L),
                "nodes_featureids", List.of(1L, 0L, 0L),
                "nodes_truenodeids", List.of(1L, 0L, 0L),
                "nodes_falsenodeids", List.of(2L, 0L, 0L),
                "target_treeids", List.of(0L, 0L),
                "target_nodeids", List.of(1L, 2L),
                "target_ids", List.of(0L, 1L),
                "n_targets", List.of(3L)));
        wholes.replace(changed, values);
        NodeProto.Builder node = node("TreeEnsembleRegressor", "sums", "input").setDomain("ai.onnx.ml");
        wholes.forEach((name, value) -> node.addAttribute(
                name.equals("n_targets")
                        ? attribute(name, AttributeProto.AttributeType.INT).setI(value.get(0))
                        : attribute(name, AttributeProto.AttributeType.INTS).addAllInts(value)));
        node.addAttribute(
                attribute("nodes_values", AttributeProto.AttributeType.FLOATS).addAllFloats(List.of(1F, 0F, 0F)));
        node.addAttribute(attribute("nodes_modes", AttributeProto.AttributeType.STRINGS)
                .addAllStrings(List.of("BRANCH_LEQ", "LEAF", "LEAF").stream()
                        .map(ByteString::copyFromUtf8)
                        .toList()));
        node.addAttribute(
                attribute("target_weights", AttributeProto.AttributeType.FLOATS).addAllFloats(List.of(1F, 1F)));
        model.addOpsetImport(
                OperatorSetIdProto.newBuilder().setDomain("ai.onnx.ml").setVersion(1));
        model.getGraphBuilder().addNode(node);
    }

    private static AttributeProto.Builder attribute(String name, AttributeProto.AttributeType type) {
        return AttributeProto.newBuilder().setName(name).setType(type);
    }

    @Test
    void opensModelsOfOthersOnlyForThoseWhoTrustThem() throws IOException {
        Path file = bundle.resolve("model.onnx");
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(file)).toBuilder();
        model.getGraphBuilder().addNode(node("Relu", "other", "input"));
        Files.write(file, model.build().toByteArray());
        assertThat(refusal()).contains(", Relu: it is none of the operators that Seedbed writes");
        String id = Sha256.of(bundle.resolve(Checksums.FILE));
        try (Bundle loaded = Bundle.loadTrusted(bundle, id)) {
            assertThat(loaded.predict(Map.of("petal", 2.5)).label()).isEqualTo("aster");
        }
        assertThatThrownBy(() -> Bundle.loadTrusted(bundle, "0".repeat(64)))
                .hasMessageContaining("This is another bundle than the expected one");
    }
}
