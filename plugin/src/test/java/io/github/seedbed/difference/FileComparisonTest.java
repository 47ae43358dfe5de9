package io.github.seedbed.difference;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.math.protos.DenseTensorProto;

class FileComparisonTest {
    @TempDir
    private Path folder;

    @Test
    void saysNothingOfEqualFiles() throws Exception {
        assertThat(compare("a.json", bytes("{"), bytes("{"))).isEmpty();
        assertThat(compare("a.onnx", bytes(""), bytes(""))).isEmpty();
    }

    @Test
    void namesThePathInJson() throws Exception {
        assertThat(json("{'model': {'list': [1, {'value': 0.98}]}}", "{'model': {'list': [1, {'value': 0.97}]}}"))
                .isEqualTo("model.list[1].value is 0.98 and 0.97");
        assertThat(json("{'seed': 7}", "{'seed': 8}")).isEqualTo("seed is 7 and 8");
        assertThat(json("{'label': 'Adelie'}", "{'label': 'Gentoo'}")).isEqualTo("label is \"Adelie\" and \"Gentoo\"");
    }

    @Test
    void namesWhatIsAbsentInJson() throws Exception {
        assertThat(json("{'a': 1}", "{'a': 1, 'b': 'x'}")).isEqualTo("b is only in the second");
        assertThat(json("{'a': [1, 2]}", "{'a': [1]}")).isEqualTo("a[1] is only in the first");
    }

    @Test
    void seesThatJsonHasTheSameInAnotherOrder() throws Exception {
        assertThat(json("{'m': {'a': 1, 'b': 2}}", "{'m': {'b': 2, 'a': 1}}"))
                .isEqualTo("m holds the same in another order: a, b and b, a");
        assertThat(json("{'m': [1, 2, 3]}", "{'m': [3, 2, 1]}"))
                .isEqualTo("m holds the same in another order: [1,2,3] and [3,2,1]");
    }

    @Test
    void namesTheLineWhenTheSameJsonIsWrittenInAnotherWay() throws Exception {
        assertThat(json("{'a': 1}", "{'a':  1}")).startsWith("line 1 is \"");
    }

    @Test
    void namesTheLineInText() throws Exception {
        assertThat(words("a.txt", bytes("one\ntwo\n"), bytes("one\n"))).isEqualTo("line 2 is only in the first");
        assertThat(words("a.txt", bytes("one\ntwo\n"), bytes("one\n2\n"))).isEqualTo("line 2 is \"two\" and \"2\"");
        assertThat(words("a.txt", bytes("one\n"), bytes("one\r\n")))
                .isEqualTo("line 1 is \"one\\u000a\" and \"one\\u000d\\u000a\"");
    }

    @Test
    void showsOfALongLineWhatStandsAroundTheDifference() throws Exception {
        String words = words(
                "a.txt",
                bytes("x".repeat(500) + "1" + "y".repeat(500)),
                bytes("x".repeat(500) + "2" + "y".repeat(500)));
        assertThat(words)
                .startsWith("line 1 is \"…" + "x".repeat(24) + "1yyy")
                .contains("and \"…" + "x".repeat(24) + "2yyy");
    }

    @Test
    void namesTheRowAndColumnOfATable() throws Exception {
        assertThat(words("a.csv", bytes("row,score\n1,0.5\n2,0.25\n"), bytes("row,score\n1,0.5\n2,0,25\n")))
                .isEqualTo("line 3 is \"2,0.25\" and \"2,0,25\"");
        assertThat(words("a.csv", bytes("row,score\n1,0.5\n2,0.25\n"), bytes("row,score\n1,0.5\n2,0.75\n")))
                .isEqualTo("row 2, column score is 0.25 and 0.75");
    }

    @Test
    void aCommaInQuotesEndsNoCell() throws Exception {
        assertThat(words("a.csv", bytes("name,score\n\"a,b\",0.5\n"), bytes("name,score\n\"a,b\",0.75\n")))
                .isEqualTo("row 1, column score is 0.5 and 0.75");
        assertThat(words("a.csv", bytes("name,score\n\"a,b\",0.5\n"), bytes("name,score\n\"a,b,0.5\n")))
                .isEqualTo("line 2 is \"\"a,b\",0.5\" and \"\"a,b,0.5\"");
    }

    @Test
    void ofALargeFileOnlyTheFirstByteIsNamed() throws Exception {
        long size = (256L << 20) + 1;
        Path one = folder.resolve("one.onnx");
        Path other = folder.resolve("other.onnx");
        for (Path file : List.of(one, other)) {
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(size);
                sparse.seek(size - 1);
                sparse.write(file == one ? 1 : 2);
            }
        }
        assertThat(FileComparison.of(one, other).orElseThrow().words()).isEqualTo("byte 268435456 is 0x01 and 0x02");
    }

    @Test
    void namesAnotherCharset() throws Exception {
        assertThat(words("a.txt", bytes("Adélie"), "Adélie".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("line 1 is \"Adélie\" and \"Ad\ufffdlie\"");
    }

    @Test
    void namesTheByteInWhatIsNoText() throws Exception {
        assertThat(words("a.onnx", bytes("\0one"), bytes("\0one!"))).isEqualTo("byte 4 is absent and 0x21");
    }

    @Test
    void namesTheTensorIndexBothNumbersAndTheirDistance() throws Exception {
        assertThat(onnx(model("Gemm", raw(1f, 2f)), model("Gemm", raw(1f, Math.nextUp(2f)))))
                .isEqualTo("tensor weights[1] is 2.0 and 2.0000002 (1 ulp apart)");
        assertThat(onnx(model("Gemm", single(1f, 2f)), model("Gemm", single(3f, 2.5f))))
                .isEqualTo("tensor weights[0] is 1.0 and 3.0 (12582912 ulps apart); 2 numbers differ");
        assertThat(onnx(model("Gemm", raw(Float.MIN_VALUE)), model("Gemm", raw(-Float.MIN_VALUE))))
                .isEqualTo("tensor weights[0] is 1.4E-45 and -1.4E-45 (2 ulps apart)");
    }

    @Test
    void namesAnotherShapeAndWhatOnlyOneHas() throws Exception {
        assertThat(onnx(model("Gemm", raw(1f)), model("Gemm", raw(1f, 2f))))
                .isEqualTo("tensor weights.dims[0] is 1 and 2");
        ModelProto none = ModelProto.newBuilder()
                .setGraph(GraphProto.newBuilder().setName("g"))
                .build();
        ModelProto one = none.toBuilder()
                .setGraph(none.getGraph().toBuilder().addInitializer(raw(1f)))
                .build();
        assertThat(onnx(none, one)).isEqualTo("tensor weights is only in the second");
    }

    @Test
    void namesTheStepTheMetadataAndTheDocString() throws Exception {
        assertThat(onnx(model("Gemm", raw(1f)), model("Conv", raw(1f))))
                .isEqualTo("step 1 (Gemm).op_type is \"Gemm\" and \"Conv\"");
        assertThat(onnx(metadata("1"), metadata("2"))).isEqualTo("metadata version is \"1\" and \"2\"");
        assertThat(onnx(
                        ModelProto.newBuilder().setDocString("a").build(),
                        ModelProto.newBuilder().setDocString("b").build()))
                .isEqualTo("doc_string is \"a\" and \"b\"");
    }

    @Test
    void namesTheFieldInATribuoModel() throws Exception {
        assertThat(words(
                        "model.tribuo",
                        tribuo(1, 2).toByteArray(),
                        tribuo(1, 2.5).toByteArray()))
                .isEqualTo("serialized_data[1] is 2.0 and 2.5 (1125899906842624 ulps apart)");
    }

    @Test
    void tellsLastDigitsFromOtherNumbers() throws Exception {
        assertThat(compare(
                        "m.onnx",
                        model("Gemm", raw(1f, 2f)).toByteArray(),
                        model("Gemm", raw(1f, Math.nextUp(2f))).toByteArray()))
                .get()
                .matches(FileDifference::isLastDigits);
        assertThat(compare(
                        "m.onnx",
                        model("Gemm", raw(1f, 2f)).toByteArray(),
                        model("Gemm", raw(1.1f, 2f)).toByteArray()))
                .get()
                .matches(difference -> !difference.isLastDigits());
        assertThat(compare(
                        "m.onnx",
                        model("Gemm", raw(1f)).toByteArray(),
                        model("Conv", raw(Math.nextUp(1f))).toByteArray()))
                .get()
                .matches(difference -> !difference.isLastDigits());
    }

    private static org.tribuo.protos.core.ModelProto tribuo(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(bytes::putDouble);
        DenseTensorProto tensor = DenseTensorProto.newBuilder()
                .setValues(ByteString.copyFrom(bytes.flip()))
                .build();
        return org.tribuo.protos.core.ModelProto.newBuilder()
                .setClassName("x")
                .setSerializedData(Any.pack(tensor))
                .build();
    }

    private static ModelProto metadata(String value) {
        return ModelProto.newBuilder()
                .addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey("version").setValue(value))
                .build();
    }

    private static TensorProto raw(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return tensor(values.length)
                .setRawData(ByteString.copyFrom(bytes.flip()))
                .build();
    }

    private static TensorProto single(Float... values) {
        return tensor(values.length).addAllFloatData(Arrays.asList(values)).build();
    }

    private static TensorProto.Builder tensor(int size) {
        return TensorProto.newBuilder().setName("weights").setDataType(1).addDims(size);
    }

    private static ModelProto model(String operator, TensorProto tensor) {
        NodeProto node =
                NodeProto.newBuilder().setOpType(operator).addOutput("scores").build();
        return ModelProto.newBuilder()
                .setGraph(GraphProto.newBuilder().addInitializer(tensor).addNode(node))
                .build();
    }

    private String onnx(ModelProto first, ModelProto second) throws Exception {
        return words("model.onnx", first.toByteArray(), second.toByteArray());
    }

    private String json(String first, String second) throws Exception {
        return words("a.json", bytes(first.replace('\'', '"')), bytes(second.replace('\'', '"')));
    }

    private String words(String name, byte[] first, byte[] second) throws Exception {
        return compare(name, first, second).orElseThrow().words();
    }

    private Optional<FileDifference> compare(String name, byte[] first, byte[] second) throws Exception {
        Path one = Files.createDirectories(folder.resolve("one")).resolve(name);
        Path other = Files.createDirectories(folder.resolve("other")).resolve(name);
        return FileComparison.of(Files.write(one, first), Files.write(other, second));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
