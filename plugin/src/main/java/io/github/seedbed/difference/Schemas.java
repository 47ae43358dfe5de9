package io.github.seedbed.difference;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tribuo.classification.protos.TribuoClassificationCore;
import org.tribuo.classification.sgd.protos.TribuoClassificationSgd;
import org.tribuo.common.sgd.protos.TribuoCommonSgd;
import org.tribuo.common.tree.protos.TribuoTree;
import org.tribuo.math.protos.TribuoMathImpl;
import org.tribuo.protos.core.TribuoCore;
import org.tribuo.protos.core.TribuoCoreImpl;

/** The names of the fields in ONNX files and in Tribuo's own; what stands in none of them is shown by its number. */
final class Schemas {
    private static final List<FileDescriptor> FILES = List.of(
            TribuoCore.getDescriptor(),
            TribuoCoreImpl.getDescriptor(),
            TribuoClassificationCore.getDescriptor(),
            TribuoClassificationSgd.getDescriptor(),
            TribuoCommonSgd.getDescriptor(),
            TribuoMathImpl.getDescriptor(),
            TribuoTree.getDescriptor());

    private static final Map<String, Descriptor> BY_NAME = byName();

    private Schemas() {}

    /** Reads what a file of this name holds. */
    static Message parse(String file, byte[] bytes) throws InvalidProtocolBufferException {
        return file.endsWith(".onnx")
                ? OnnxMl.ModelProto.parseFrom(bytes)
                : DynamicMessage.parseFrom(BY_NAME.get("tribuo.core.ModelProto"), bytes);
    }

    /** Reads the value of an {@code Any}, if the field is one and its type is known. */
    static Optional<Message> any(FieldDescriptor field, Message holder) throws InvalidProtocolBufferException {
        Descriptor any = field.getContainingType();
        if (!field.getFullName().equals("google.protobuf.Any.value")) {
            return Optional.empty();
        }
        String url = (String) holder.getField(any.findFieldByName("type_url"));
        Descriptor type = BY_NAME.get(url.substring(url.lastIndexOf('/') + 1));
        return type == null
                ? Optional.empty()
                : Optional.of(DynamicMessage.parseFrom(type, (ByteString) holder.getField(field)));
    }

    private static Map<String, Descriptor> byName() {
        Map<String, Descriptor> byName = new TreeMap<>();
        FILES.forEach(file -> file.getMessageTypes().forEach(type -> byName.put(type.getFullName(), type)));
        return byName;
    }
}
