package io.github.seedbed.spark;

import java.nio.file.Path;
import java.util.Arrays;

/** Submits a jar to a cluster on the loopback interface, as {@code spark-submit} does. */
final class Submission {
    /** What Spark does not bring along, and the jar must. */
    private static final String NOT_OF_SPARK =
            "(seedbed|tribuo|olcut|onnxruntime|commons-(numbers|rng|statistics)|jackson-datatype-jdk8)-.+";

    private Submission() {}

    /**
     * Starts the cluster, and ends it when the jar has ended.
     *
     * @param args a folder for the cluster's files, the jar, and the arguments of its main class
     */
    public static void main(String[] args) throws Exception {
        int exit;
        try (StandaloneCluster machines =
                StandaloneCluster.start(Path.of(args[0]), jar -> !jar.matches(NOT_OF_SPARK))) {
            exit = machines.submit(Path.of(args[1]), Arrays.asList(args).subList(2, args.length));
        }
        System.exit(exit);
    }
}
