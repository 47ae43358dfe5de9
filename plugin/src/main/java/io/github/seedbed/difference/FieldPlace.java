package io.github.seedbed.difference;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.io.IOException;
import java.util.Optional;

/**
 * Where a field of a protocol buffer is, in words: a tensor of an ONNX model by its name, a step by its place, anything
 * else as a path of field names.
 *
 * @param path of the message that holds the field; empty for the file itself
 * @param message what that message is; null if unknown
 * @param range that message
 * @param raw the field
 * @param index its place among the fields of the same number
 */
record FieldPlace(String path, Descriptor message, Range range, Field raw, int index) {
    private static final int DOUBLE_TENSOR = 11;
    private static final int FLOAT_TENSOR = 1;

    Optional<FieldDescriptor> field() {
        return Optional.ofNullable(message == null ? null : message.findFieldByNumber(raw.number()));
    }

    static String name(Descriptor message, Field field) {
        FieldDescriptor known = message == null ? null : message.findFieldByNumber(field.number());
        return known == null ? "field " + field.number() : known.getName();
    }

    boolean isAny() {
        return message != null
                && message.getFullName().equals("google.protobuf.Any")
                && field().filter(value -> value.getName().equals("value")).isPresent();
    }

    /** Returns what is inside, if it is a message of a known kind; null otherwise. */
    Descriptor type() throws IOException {
        if (isAny()) {
            Optional<String> url = Field.text(range, message, "type_url");
            return url.flatMap(Schemas::any).orElse(null);
        }
        return field().filter(known -> known.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
                .map(FieldDescriptor::getMessageType)
                .orElse(null);
    }

    String words() throws IOException {
        if (isAny()) {
            return path;
        }
        Descriptor type = type();
        String kind = type == null ? "" : type.getFullName();
        return switch (kind) {
            case "onnx.TensorProto" -> "tensor " + nameInside(type, "name").orElse(String.valueOf(index));
            case "onnx.StringStringEntryProto" ->
                "metadata " + nameInside(type, "key").orElse(String.valueOf(index));
            case "onnx.NodeProto" ->
                "step " + (index + 1) + " (" + nameInside(type, "op_type").orElse("") + ")";
            default -> inMessage(type);
        };
    }

    private Optional<String> nameInside(Descriptor type, String name) throws IOException {
        return Field.text(raw.content(), type, name);
    }

    private String inMessage(Descriptor type) throws IOException {
        String holder = message == null ? "" : message.getFullName();
        if (holder.equals("onnx.StringStringEntryProto")
                || isTensor(holder) && widthOfNumbers().isPresent()) {
            return path;
        }
        String name = (path.isEmpty() || path.equals("graph") ? "" : path + ".") + name(message, raw);
        if (field().isPresent() && !field().get().isRepeated()) {
            return name;
        }
        Optional<String> label = type == null ? Optional.empty() : nameInside(type, "name");
        if (label.isEmpty() && type != null) {
            label = nameInside(type, "key");
        }
        return name + "[" + label.filter(text -> !text.isEmpty()).orElse(String.valueOf(index)) + "]";
    }

    private static boolean isTensor(String holder) {
        return holder.equals("onnx.TensorProto") || holder.equals("tribuo.math.impl.DenseTensorProto");
    }

    /** Returns 4 or 8 if the bytes are floating-point numbers one after the other. */
    Optional<Integer> widthOfNumbers() throws IOException {
        if (field().isEmpty()) {
            return Optional.empty();
        }
        FieldDescriptor known = field().get();
        return switch (known.getType()) {
            case FLOAT -> Optional.of(Float.BYTES);
            case DOUBLE -> Optional.of(Double.BYTES);
            case BYTES -> known.getName().equals("raw_data") ? onnxWidth() : tribuoWidth(known);
            default -> Optional.empty();
        };
    }

    private Optional<Integer> onnxWidth() throws IOException {
        int field = message.findFieldByName("data_type").getNumber();
        Optional<Field> type = Field.first(range, field);
        long number = type.isEmpty() ? 0 : type.get().varint();
        return number == FLOAT_TENSOR
                ? Optional.of(Float.BYTES)
                : number == DOUBLE_TENSOR ? Optional.of(Double.BYTES) : Optional.empty();
    }

    private Optional<Integer> tribuoWidth(FieldDescriptor known) {
        boolean isDoubles = message.getFullName().startsWith("tribuo.math.impl.")
                && (known.getName().equals("values") || known.getName().equals("gradNorms"));
        return isDoubles ? Optional.of(Double.BYTES) : Optional.empty();
    }
}
