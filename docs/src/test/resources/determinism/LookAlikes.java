package com.example;

import java.util.*;
import java.util.function.LongFunction;
import java.util.random.*;
import java.util.stream.DoubleStream;

// Sounds like the others, and is the same every time: new Random(), Math.random(), rows.parallelStream()
class LookAlikes {
    private final String text = "new Random() Math.random() Collections.shuffle(rows)";
    private final List<Integer> rows = new ArrayList<>(List.of(1, 2, 3));

    Random seeded() { return new Random(7); }
    LongFunction<Random> seededLater() { return Random::new; }
    SplittableRandom split() { return new SplittableRandom(7).split(); }
    void shuffle(Random random) { Collections.shuffle(rows, random); }
    RandomGenerator made() { return RandomGeneratorFactory.of("L64X256MixRandom").create(7); }
    double drawn(RandomGenerator random) { return random.nextDouble(); }
    double sum() { return DoubleStream.of(1, 2, 3).sequential().sum(); }
    String lower() { return text.toLowerCase(Locale.ROOT) + String.format(Locale.ROOT, "%.1f", 0.5); }
    List<java.nio.file.Path> listed(java.nio.file.Path folder) throws java.io.IOException {
        return io.github.seedbed.files.SortedFiles.in(folder);
    }
    Set<String> one() { return Set.of("a"); }
    Map<String, Integer> pair() { return Map.of("a", 1); }
    Set<String> sorted() { return new TreeSet<>(Set.of("b", "a")); }
    Map<String, Integer> sortedMap() { return new TreeMap<>(Map.of("b", 2, "a", 1)); }

    double row(Deck deck) { return deck.predict(Map.of("b", 2, "a", 1)); }

    static class Deck {
        double predict(Map<String, Integer> row) { return row.get("a"); }
        double random() { return 4; }
        Deck parallel() { return this; }
        void shuffle(List<Integer> cards) { cards.sort(null); }
        static Deck of(int first, int second) { return new Deck(); }
    }

    void deck(Deck deck) { deck.parallel().shuffle(rows); deck.random(); Deck.of(1, 2); }
}
