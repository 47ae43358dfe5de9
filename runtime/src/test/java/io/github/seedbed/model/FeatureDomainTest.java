package io.github.seedbed.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tribuo.FeatureMap;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableFeatureMap;
import org.tribuo.VariableInfo;
import org.tribuo.protos.core.FeatureDomainProto;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.VariableInfoProto;

class FeatureDomainTest {
    private static final MutableFeatureMap FEATURES = new MutableFeatureMap();

    static {
        Map<String, List<Double>> observed = new TreeMap<>();
        observed.put("a word, once in each text", List.of(1.0, 1.0, 1.0));
        observed.put("a word, twice in some", List.of(1.0, 2.0, 1.0));
        observed.put("a category, standardised", List.of(-0.5, 1.5, -0.5));
        observed.put("a column that never varies", List.of(0.0, 0.0));
        observed.forEach((name, values) -> values.forEach(value -> FEATURES.add(name, value)));
        // More values than Tribuo takes a category for
        for (int i = 0; i < 100; i++) {
            FEATURES.add("a number", i / 7.0 - 5);
        }
    }

    @Test
    @DisplayName("Tribuo writes the same")
    void same() throws InvalidProtocolBufferException {
        FeatureDomainProto own = new FeatureDomain(FEATURES).serialize();
        FeatureDomainProto tribuos = new ImmutableFeatureMap(FEATURES).serialize();

        assertThat(infos(own)).hasSize(5).isEqualTo(infos(tribuos));
        assertThat(own.toBuilder().clearSerializedData().build())
                .isEqualTo(tribuos.toBuilder().clearSerializedData().build());
    }

    @Test
    @DisplayName("Tribuo reads it")
    void read() {
        FeatureMap read = FeatureMap.deserialize(new FeatureDomain(FEATURES).serialize());

        assertThat(read).isExactlyInstanceOf(ImmutableFeatureMap.class);
        for (VariableInfo info : new ImmutableFeatureMap(FEATURES)) {
            assertThat(read.get(info.getName())).isEqualTo(info);
        }
    }

    @Test
    @DisplayName("threads that write it at once get the same")
    void threads() {
        MutableFeatureMap many = new MutableFeatureMap();
        for (int i = 0; i < 4000; i++) {
            many.add("category " + i % 100, i / 100 + 0.5);
        }
        FeatureDomainProto once = new FeatureDomain(many).serialize();
        for (int i = 0; i < 50; i++) {
            FeatureDomain domain = new FeatureDomain(many);
            CompletableFuture<FeatureDomainProto> other = CompletableFuture.supplyAsync(domain::serialize);
            assertThat(domain.serialize()).isEqualTo(once);
            assertThat(other.join()).isEqualTo(once);
        }
    }

    private static List<VariableInfoProto> infos(FeatureDomainProto domain) throws InvalidProtocolBufferException {
        return domain.getSerializedData().unpack(ImmutableFeatureMapProto.class).getInfoList();
    }
}
