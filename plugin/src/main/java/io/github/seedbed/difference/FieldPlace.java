package io.github.seedbed.difference;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Optional;

/**
 * Where a field of a protocol buffer is, in words: a tensor of an ONNX model by its name, a step by its place, anything
 * else as a path of field names.
 */
final class FieldPlace {
    private static final int DOUBLE_TENSOR = 11;
    private static final int FLOAT_TENSOR = 1;

    private FieldPlace() {}

    /**
     * Returns the place of a value.
     *
     * @param path of the message that holds the field; empty for the file itself
     * @param field of that message
     * @param value one of the field's values
     * @param index its place among them
     */
    static String words(String path, FieldDescriptor field, Object value, int index) {
        return switch (value instanceof Message inside
                ? inside.getDescriptorForType().getFullName()
                : "") {
            case "onnx.TensorProto" -> "tensor " + text(value, "name").orElse(String.valueOf(index));
            case "onnx.StringStringEntryProto" ->
                "metadata " + text(value, "key").orElse(String.valueOf(index));
            case "onnx.NodeProto" ->
                "step " + (index + 1) + " (" + text(value, "op_type").orElse("") + ")";
            default -> inMessage(path, field, value, index);
        };
    }

    private static String inMessage(String path, FieldDescriptor field, Object value, int index) {
        if (isInNamed(path, field)) {
            return field.isRepeated() ? path + "[" + index + "]" : path;
        }
        if (!field.isRepeated()) {
            return named(path, field);
        }
        String label = text(value, "name").or(() -> text(value, "key")).orElse(String.valueOf(index));
        return named(path, field) + "[" + label + "]";
    }

    /** Returns the place of a list of numbers as a whole. */
    static String ofNumbers(String path, FieldDescriptor field) {
        return isInNamed(path, field) ? path : named(path, field);
    }

    private static String named(String path, FieldDescriptor field) {
        return (path.isEmpty() || path.equals("graph") ? "" : path + ".") + field.getName();
    }

    /** The numbers of a tensor and the value of a name need no name of their own. */
    private static boolean isInNamed(String path, FieldDescriptor field) {
        Descriptor holder = field.getContainingType();
        return !path.isEmpty()
                && switch (holder.getFullName()) {
                    case "onnx.StringStringEntryProto" -> true;
                    case "onnx.TensorProto" ->
                        isFloatingPoint(field) || field.getName().equals("raw_data");
                    default -> isTribuosNumbers(field) && holder.getName().equals("DenseTensorProto");
                };
    }

    private static Optional<String> text(Object value, String name) {
        FieldDescriptor field =
                value instanceof Message inside ? inside.getDescriptorForType().findFieldByName(name) : null;
        return field == null || field.getType() != FieldDescriptor.Type.STRING
                ? Optional.empty()
                : Optional.of((String) ((Message) value).getField(field)).filter(text -> !text.isEmpty());
    }

    static boolean isFloatingPoint(FieldDescriptor field) {
        return field.getType() == FieldDescriptor.Type.FLOAT || field.getType() == FieldDescriptor.Type.DOUBLE;
    }

    /** Returns 4 or 8 if the bytes of a field are floating-point numbers one after the other. */
    static Optional<Integer> widthOfNumbers(FieldDescriptor field, Message holder) {
        if (!field.getFullName().equals("onnx.TensorProto.raw_data")) {
            return isTribuosNumbers(field) ? Optional.of(Double.BYTES) : Optional.empty();
        }
        return switch ((int) holder.getField(holder.getDescriptorForType().findFieldByName("data_type"))) {
            case FLOAT_TENSOR -> Optional.of(Float.BYTES);
            case DOUBLE_TENSOR -> Optional.of(Double.BYTES);
            default -> Optional.empty();
        };
    }

    private static boolean isTribuosNumbers(FieldDescriptor field) {
        return field.getContainingType().getFullName().startsWith("tribuo.math.impl.")
                && (field.getName().equals("values") || field.getName().equals("gradNorms"));
    }
}
