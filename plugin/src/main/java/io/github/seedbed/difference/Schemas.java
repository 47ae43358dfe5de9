package io.github.seedbed.difference;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
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

    /** Returns what a file of this name holds. */
    static Descriptor of(String file) {
        return file.endsWith(".onnx") ? OnnxMl.ModelProto.getDescriptor() : BY_NAME.get("tribuo.core.ModelProto");
    }

    /** Returns what the type of an {@code Any} stands for. */
    static Optional<Descriptor> any(String typeUrl) {
        return Optional.ofNullable(BY_NAME.get(typeUrl.substring(typeUrl.lastIndexOf('/') + 1)));
    }

    private static Map<String, Descriptor> byName() {
        Map<String, Descriptor> byName = new TreeMap<>();
        FILES.forEach(file -> file.getMessageTypes().forEach(type -> byName.put(type.getFullName(), type)));
        return byName;
    }
}
