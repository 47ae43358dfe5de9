import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;

/** Writes a run whose model.onnx holds something. */
final class Onnx {
    private Onnx() {}

    static void weights(String[] args, float... values) throws IOException {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName("weights").setDataType(1).addDims(values.length);
        for (float value : values) {
            tensor.addFloatData(value);
        }
        GraphProto graph = GraphProto.newBuilder().addInitializer(tensor).build();
        write(args, ModelProto.newBuilder().setGraph(graph).build());
    }

    static void docString(String[] args, String text) throws IOException {
        write(args, ModelProto.newBuilder().setDocString(text).build());
    }

    static void metadata(String[] args, String key, String value) throws IOException {
        StringStringEntryProto entry =
                StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
        write(args, ModelProto.newBuilder().addMetadataProps(entry).build());
    }

    private static void write(String[] args, ModelProto model) throws IOException {
        Save.bytes(args, "model.onnx", model.toByteArray());
    }
}
