package io.github.seedbed.internal.export;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.RootProvenanceProto;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.SimpleProvenanceProto;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.tribuo.Model;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.WeightedEnsembleModelProto;

/**
 * Tribuo's own file format without what differs between equal models: the times in the provenance, and the Java
 * version, system and architecture. {@code Model.deserialize} reads it like any other.
 */
final class CanonicalTribuo {
    private static final String EPOCH = "2000-01-01T00:00:00Z";
    private static final Set<String> HOST = new TreeSet<>(Set.of("java-version", "os", "arch"));
    /** In every model of Tribuo 4.3 the first field holds name, provenance and domains (a {@code ModelDataProto}). */
    private static final int METADATA = 1;

    private CanonicalTribuo() {}

    /**
     * Returns the bytes of a native model file.
     *
     * @param model any of Tribuo's
     */
    static byte[] bytes(Model<?> model) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CodedOutputStream coded = CodedOutputStream.newInstance(out);
            coded.useDeterministicSerialization();
            canonical(model.serialize()).writeTo(coded);
            coded.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Tribuo wrote a model that it cannot read", e);
        }
    }

    private static ModelProto canonical(ModelProto model) throws InvalidProtocolBufferException {
        Any data = model.getSerializedData();
        ByteString value = data.is(WeightedEnsembleModelProto.class)
                ? ensemble(data.unpack(WeightedEnsembleModelProto.class))
                : single(data.getValue());
        return model.toBuilder()
                .setSerializedData(data.toBuilder().setValue(value))
                .build();
    }

    private static ByteString ensemble(WeightedEnsembleModelProto ensemble) throws InvalidProtocolBufferException {
        WeightedEnsembleModelProto.Builder builder = ensemble.toBuilder();
        builder.setMetadata(withoutHost(ensemble.getMetadata()));
        for (int i = 0; i < ensemble.getModelsCount(); i++) {
            builder.setModels(i, canonical(ensemble.getModels(i)));
        }
        return builder.build().toByteString();
    }

    private static ByteString single(ByteString value) throws InvalidProtocolBufferException {
        return replaced(
                value,
                METADATA,
                metadata -> replaced(
                        metadata,
                        ModelDataProto.PROVENANCE_FIELD_NUMBER,
                        provenance ->
                                walk(RootProvenanceProto.parseFrom(provenance)).toByteString()));
    }

    private interface Change {
        ByteString of(ByteString value) throws InvalidProtocolBufferException;
    }

    /** Of all fields only one is taken apart: the domains next to the provenance name every word of a text. */
    private static ByteString replaced(ByteString message, int number, Change change)
            throws InvalidProtocolBufferException {
        UnknownFieldSet fields = UnknownFieldSet.parseFrom(message);
        ByteString value =
                change.of(fields.getField(number).getLengthDelimitedList().get(0));
        return fields.toBuilder()
                .clearField(number)
                .mergeField(
                        number,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(value)
                                .build())
                .build()
                .toByteString();
    }

    /** The domains next to the provenance name every feature, and hold nothing of the host. */
    private static ModelDataProto withoutHost(ModelDataProto metadata) {
        return metadata.toBuilder()
                .setProvenance((RootProvenanceProto) walk(metadata.getProvenance()))
                .build();
    }

    private static Message walk(Message message) {
        if (message instanceof SimpleProvenanceProto provenance) {
            return fixed(provenance);
        }
        Message.Builder builder = message.toBuilder();
        message.getAllFields().forEach((field, value) -> {
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !field.isMapField()) {
                walkField(message, builder, field, value);
            }
        });
        return builder.build();
    }

    private static void walkField(Message message, Message.Builder builder, FieldDescriptor field, Object value) {
        if (field.isRepeated()) {
            for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
                builder.setRepeatedField(field, i, walk((Message) message.getRepeatedField(field, i)));
            }
        } else {
            builder.setField(field, walk((Message) value));
        }
    }

    private static SimpleProvenanceProto fixed(SimpleProvenanceProto provenance) {
        if (provenance.getProvenanceClassName().endsWith(".DateTimeProvenance")) {
            return provenance.toBuilder().setValue(EPOCH).build();
        }
        return HOST.contains(provenance.getKey())
                ? provenance.toBuilder().setValue("any").build()
                : provenance;
    }
}
