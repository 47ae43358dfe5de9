package io.github.seedbed.spark;

import io.github.seedbed.table.Parts;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;

/**
 * Parts on a cluster, one a partition. A part whose machine is lost is made again.
 *
 * @param rdd of one element a partition
 * @param <T> what a part is
 */
record ClusterParts<T>(JavaRDD<T> rdd) implements Parts<T> {
    @Override
    public <S, R> Parts<R> with(List<S> own, Step<T, S, R> step) {
        JavaRDD<S> others = JavaSparkContext.fromSparkContext(rdd.context()).parallelize(own, own.size());
        return new ClusterParts<R>(rdd.zipPartitions(
                others,
                (part, other) -> List.of(step.of(part.next(), other.next())).iterator()));
    }

    @Override
    public <R> R sum(Term<T, R> term, Addition<R> addition) {
        return rdd.map(term::of).reduce(addition::of);
    }

    @Override
    public int count() {
        return rdd.getNumPartitions();
    }

    /** One after the other: of a part on its way there are up to four copies. */
    @Override
    public List<T> here() {
        List<T> parts = new ArrayList<>();
        rdd.toLocalIterator().forEachRemaining(parts::add);
        return parts;
    }

    @Override
    public Parts<T> kept() {
        return new ClusterParts<>(rdd.persist(StorageLevel.MEMORY_AND_DISK()));
    }

    @Override
    public void forget() {
        rdd.unpersist();
    }
}
