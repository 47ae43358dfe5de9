package io.github.seedbed.model;

import org.tribuo.FeatureMap;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.protos.core.FeatureDomainProto;

/** The features of a data set, written once: every tree of a forest has the list, and a text has thousands of them. */
final class FeatureDomain extends ImmutableFeatureMap {
    private static final long serialVersionUID = 1L;

    private transient FeatureDomainProto written;

    FeatureDomain(FeatureMap features) {
        super(features);
    }

    /** One at a time: Tribuo's list of a feature's values is made while others read it. */
    @Override
    public synchronized FeatureDomainProto serialize() {
        if (written == null) {
            // Tribuo writes and reads no class but its own
            written = new ImmutableFeatureMap(this).serialize();
        }
        return written;
    }
}
