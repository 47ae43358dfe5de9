package io.github.seedbed.reproduce.watch;

import java.lang.reflect.Field;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Generators that nobody gave a seed. */
final class Chance {
    private static final long APART = 0x5eedbed1L;
    private static final AtomicLong COUNT = new AtomicLong();
    private static final Random DRAWN = new Random(APART);

    private Chance() {}

    static long seed(int world) {
        return world == World.REAL ? ThreadLocalRandom.current().nextLong() : world * APART + COUNT.incrementAndGet();
    }

    static double number(int world) {
        return new Random(seed(world)).nextDouble();
    }

    static Object object(Object real, int world) {
        if (real instanceof UUID) {
            Random random = new Random(seed(world));
            return new UUID(random.nextLong(), random.nextLong());
        } else if (real instanceof SecureRandom) {
            return new Seeded(seed(world));
        } else if (real instanceof ThreadLocalRandom) {
            seedThread(seed(world));
            return real;
        }
        return real instanceof RandomGenerator ? sameKind(real, seed(world)) : real;
    }

    private static RandomGenerator sameKind(Object real, long seed) {
        try {
            return RandomGeneratorFactory.of(real.getClass().getSimpleName()).create(seed);
        } catch (IllegalArgumentException e) {
            return new Random(seed);
        }
    }

    /** Its seed lies in the thread, where only Java's own code gets at it. */
    private static void seedThread(long seed) {
        if (SEEDED.get() == null) {
            SEEDED.set(true);
            try {
                Field field = Thread.class.getDeclaredField("threadLocalRandomSeed");
                Internals.putLong(Thread.currentThread(), field, seed);
            } catch (ReflectiveOperationException e) {
                // Another Java: it stays unseeded
                DRAWN.nextLong();
            }
        }
    }

    private static final ThreadLocal<Boolean> SEEDED = new ThreadLocal<>();

    /** A generator for secrets that has none. */
    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final transient Random random;

        Seeded(long seed) {
            super(new None(), null);
            random = new Random(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        public byte[] generateSeed(int count) {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        }
    }

    private static final class None extends SecureRandomSpi {
        private static final long serialVersionUID = 1;

        @Override
        protected void engineSetSeed(byte[] seed) {
            // It stays as it is
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            DRAWN.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            return new byte[count];
        }
    }
}
