package com.example;

import static java.util.UUID.randomUUID;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.*;
import java.util.*;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.*;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.*;

// Each line that ends in a number makes a training differ from run to run, machine to machine or JVM to JVM
class Bad {
    private final List<Double> rows = new ArrayList<>(List.of(0.1, 0.2, 0.3));

    double weight() { return Math.random(); } // 1
    double strict() { return StrictMath.random(); } // 2
    Random unseeded() { return new Random(); } // 3
    Object qualified() { return new java.util.Random().nextGaussian(); } // 4
    Supplier<Random> constructor() { return Random::new; } // 5
    DoubleSupplier reference() { return Math::random; } // 6
    @SuppressWarnings("serial") static class Dice extends Random { Dice() { super(); } } // 7
    @SuppressWarnings("serial") Random anonymous() { return new Random() { @Override protected int next(int bits) { return 4; } }; } // 8
    Object splittable() { return new SplittableRandom().split(); } // 9
    Object secure() { return new SecureRandom(); } // 10
    byte[] secureBytes() { byte[] b = new byte[8]; new SecureRandom(b).nextBytes(b); return b; } // 11
    int local() { return ThreadLocalRandom.current().nextInt(3); } // 12
    Supplier<ThreadLocalRandom> localLater() { return ThreadLocalRandom::current; } // 13
    String id() { return UUID.randomUUID().toString(); } // 14
    String importedId() { return randomUUID().toString(); } // 15
    Object general() { return RandomGenerator.getDefault(); } // 16
    Object named() { return RandomGenerator.of("Xoshiro256PlusPlus"); } // 17
    Object made() { return RandomGeneratorFactory.of("L64X256MixRandom").create(); } // 18
    Object defaultFactory() { return RandomGeneratorFactory.getDefault().create(7L); } // 19
    void shuffle() { Collections.shuffle(rows); } // 20
    Consumer<List<?>> shuffleLater() { return Collections::shuffle; } // 21
    double parallelSum() { return rows.parallelStream().mapToDouble(Double::doubleValue).sum(); } // 22
    double turnedParallel() { return rows.stream().parallel().reduce(0.0, Double::sum); } // 23
    double parallelDoubles() { return DoubleStream.of(1, 2, 3).parallel().sum(); } // 24
    long parallelLongs() { return LongStream.range(0, 9).parallel().findAny().orElse(0); } // 25
    Function<Collection<Double>, Stream<Double>> parallelLater() { return Collection::parallelStream; } // 26
    Stream<Double> spliterated() { return StreamSupport.stream(rows.spliterator(), true); } // 27
    void prefix(double[] values) { Arrays.parallelPrefix(values, Double::sum); } // 28
    Random clock() { return new Random(System.currentTimeMillis()); } // 29
    long instant() { return Instant.now().getEpochSecond(); } // 30
    int year() { return LocalDate.now().getYear(); } // 31
    long date() { return new Date().getTime(); } // 32
    File[] files() { return new File("data").listFiles(); } // 33
    Object listed() throws IOException { try (Stream<Path> files = Files.list(Path.of("data"))) { return files.toList(); } } // 34
    Object walked() throws IOException { try (Stream<Path> files = Files.walk(Path.of("data"))) { return files.toList(); } } // 35
    int address() { return System.identityHashCode(rows); } // 36
    Object identities() { return new IdentityHashMap<>(Map.of("a", 1)).keySet(); } // 37
    Object copied() { return Set.copyOf(rows); } // 38
    Object collected() { return rows.stream().collect(Collectors.toUnmodifiableSet()); } // 39
    String figure() { return String.format("%.2f", 0.5); } // 40
    String formatted() { return "%.2f".formatted(0.5); } // 41
    String lower() { return "TITLE".toLowerCase(); } // 42
    Formatter formatter() { return new Formatter(); } // 43
    byte[] bytes() { return "é".getBytes(); } // 44
    Locale here() { return Locale.getDefault(); } // 45
    ZoneId zone() { return ZoneId.systemDefault(); } // 46
    int zoned() { return LocalDate.now(ZoneOffset.UTC).getYear(); } // 47
    Object moment() { return LocalDateTime.now(ZoneOffset.UTC); } // 48
    void stored(Properties all, Writer out) throws IOException { all.store(out, "settings"); } // 49
    long stamp() { return new File("data").lastModified(); } // 50
    Object stamped() throws IOException { return Files.getLastModifiedTime(Path.of("data")); } // 51
    String host() throws IOException { return InetAddress.getLocalHost().getHostName(); } // 52
    Random numbered() { return new Random(Thread.currentThread().getId()); } // 53
    // Known to pass: no byte code tells these from honest ones. The second training of every build is what catches them
    Random nanoseconds() { return new Random(System.nanoTime()); }
    Object reflected() throws ReflectiveOperationException { return Random.class.getDeclaredConstructor().newInstance(); }
    Object hashed() { return new HashSet<>(List.of(new Object(), new Object())).iterator().next(); }
}
