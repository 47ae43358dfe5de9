package io.github.seedbed.model;

import com.google.protobuf.Any;
import org.tribuo.CategoricalIDInfo;
import org.tribuo.FeatureMap;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.VariableInfo;
import org.tribuo.protos.core.CategoricalIDInfoProto;
import org.tribuo.protos.core.FeatureDomainProto;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.VariableInfoProto;

/**
 * The features of a data set, written in Tribuo's own format, but without reflection: for the thousands of words of a
 * text that took a sixth of a training.
 */
final class FeatureDomain extends ImmutableFeatureMap {
    private static final long serialVersionUID = 1L;

    private static final String CATEGORICAL =
            Any.pack(CategoricalIDInfoProto.getDefaultInstance()).getTypeUrl();

    private transient FeatureDomainProto written;

    FeatureDomain(FeatureMap features) {
        super(features);
    }

    /**
     * Written once: every tree of a forest has it, and Tribuo's list of a feature's values is made while others read
     * it.
     */
    @Override
    public synchronized FeatureDomainProto serialize() {
        if (written == null) {
            written = write();
        }
        return written;
    }

    private FeatureDomainProto write() {
        ImmutableFeatureMapProto.Builder infos = ImmutableFeatureMapProto.newBuilder();
        for (VariableInfo info : this) {
            infos.addInfo(info instanceof CategoricalIDInfo few ? few(few) : info.serialize());
        }
        return FeatureDomainProto.newBuilder()
                .setVersion(ImmutableFeatureMap.CURRENT_VERSION)
                .setClassName(ImmutableFeatureMap.class.getName())
                .setSerializedData(Any.pack(infos.build()))
                .build();
    }

    /** A feature with few different values, such as a word: it occurs once in a text, or twice. */
    private static VariableInfoProto few(CategoricalIDInfo info) {
        CategoricalIDInfoProto.Builder builder = CategoricalIDInfoProto.newBuilder()
                .setName(info.getName())
                .setCount(info.getCount())
                .setId(info.getID());
        boolean isSingle = info.getUniqueObservations() == 1;
        if (!isSingle) {
            builder.setObservedValue(Double.NaN);
        }
        for (double value : info.getValues()) {
            long count = info.getObservationCount(value);
            // Zeros are among the values and are not counted
            if (count > 0 && isSingle) {
                builder.setObservedValue(value).setObservedCount(count);
            } else if (count > 0) {
                builder.addKey(value).addValue(count);
            }
        }
        return VariableInfoProto.newBuilder()
                .setVersion(CategoricalIDInfo.CURRENT_VERSION)
                .setClassName(CategoricalIDInfo.class.getName())
                .setSerializedData(Any.newBuilder()
                        .setTypeUrl(CATEGORICAL)
                        .setValue(builder.build().toByteString()))
                .build();
    }
}
