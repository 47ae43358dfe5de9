package io.github.seedbed.table;

import io.github.seedbed.files.Ordered;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Parts in memory.
 *
 * @param here at least one
 * @param <T> what a part is
 */
record LocalParts<T>(List<T> here) implements Parts<T> {
    static int processors() {
        ForkJoinPool pool = ForkJoinTask.getPool();
        return pool == null ? ForkJoinPool.getCommonPoolParallelism() + 1 : pool.getParallelism();
    }

    @Override
    public <S, R> Parts<R> with(List<S> own, Step<T, S, R> step) {
        return new LocalParts<>(each(i -> step.of(here.get(i), own.get(i))));
    }

    @Override
    public <R> R sum(Term<T, R> term, Addition<R> addition) {
        List<R> said = each(i -> term.of(here.get(i)));
        R all = said.get(0);
        for (R other : said.subList(1, said.size())) {
            all = addition.of(all, other);
        }
        return all;
    }

    /** Parts share nothing, and what is said of them is kept in their order. */
    @Ordered
    private <R> List<R> each(IntFunction<R> of) {
        return IntStream.range(0, here.size()).parallel().mapToObj(of).toList();
    }

    @Override
    public int count() {
        return here.size();
    }

    @Override
    public Parts<T> kept() {
        return this;
    }

    @Override
    public void forget() {
        // The garbage collector does
    }
}
