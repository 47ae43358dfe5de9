package io.github.seedbed.spark;

import io.github.seedbed.files.SortedFiles;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real cluster on the loopback interface: a master and two workers, from Spark's jars as Maven fetched them. */
final class StandaloneCluster implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final long MOST_MILLIS = 120_000;

    private final Path home;
    private final int port;
    private final List<Process> workers = new ArrayList<>();
    private final Process master;

    private StandaloneCluster(Path home) throws IOException {
        this.home = home;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        this.master = java("master", "org.apache.spark.deploy.master.Master", "--host", HOST, "--port", "" + port);
    }

    /**
     * Starts it with every jar of the class path.
     *
     * @param folder for its files; what is there is deleted
     */
    static StandaloneCluster start(Path folder) throws IOException, InterruptedException {
        return start(folder, jar -> true);
    }

    /**
     * Starts it.
     *
     * @param folder for its files; what is there is deleted
     * @param its whether a jar of the class path, by its name, is on its machines
     */
    static StandaloneCluster start(Path folder, Predicate<String> its) throws IOException, InterruptedException {
        Path home = folder.toAbsolutePath();
        SortedFiles.delete(home);
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : jars()) {
            Path name = Path.of(entry).getFileName();
            if (its.test(name.toString())) {
                Files.createSymbolicLink(jars.resolve(name), Path.of(entry));
            }
        }
        StandaloneCluster cluster = new StandaloneCluster(home);
        cluster.await(cluster.master, "master.log", "Starting Spark master");
        for (int i = 1; i <= 2; i++) {
            cluster.workers.add(cluster.java(
                    "worker-" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    HOST,
                    "--cores",
                    "1",
                    "--memory",
                    "600m",
                    "--work-dir",
                    home.resolve("work-" + i).toString(),
                    cluster.address()));
        }
        for (int i = 1; i <= 2; i++) {
            cluster.await(cluster.workers.get(i - 1), "worker-" + i + ".log", "Successfully registered with master");
        }
        return cluster;
    }

    private static List<String> jars() {
        return classPath().filter(entry -> entry.endsWith(".jar")).toList();
    }

    private static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    /** Returns what is not in a jar: the classes of this module. */
    static String classes() {
        return classPath().filter(entry -> !entry.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
    }

    String address() {
        return "spark://" + HOST + ":" + port;
    }

    /**
     * Submits a jar to it, as {@code spark-submit} does, and shows what that prints.
     *
     * @param jar with a main class in its manifest
     * @param arguments of the main class
     * @return 0 if it ended well
     */
    int submit(Path jar, List<String> arguments) throws IOException, InterruptedException {
        // A driver wants more than the machines that only start others; the last option counts
        List<String> command =
                new ArrayList<>(List.of("-Xmx600m", "org.apache.spark.deploy.SparkSubmit", "--master", address()));
        Map<String, String> settings = new TreeMap<>(settings(1));
        settings.keySet().removeAll(List.of("spark.master", "spark.executor.extraClassPath"));
        settings.forEach((name, value) -> command.addAll(List.of("--conf", name + "=" + value)));
        command.add(jar.toString());
        command.addAll(arguments);
        Process process = java("submit", command.toArray(String[]::new));
        int exit = process.waitFor();
        System.out.println(Files.readString(home.resolve("submit.log")));
        return exit;
    }

    private Process java(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment().put("CLASSPATH", home.resolve("jars") + "/*");
        builder.environment().put("SPARK_MASTER_WEBUI_PORT", "0");
        builder.environment().put("SPARK_WORKER_WEBUI_PORT", "0");
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        return builder.start();
    }

    private void await(Process process, String log, String line) throws IOException, InterruptedException {
        for (long waited = 0; waited < MOST_MILLIS && process.isAlive(); waited += 200) {
            if (Files.readString(home.resolve(log)).contains(line)) {
                return;
            }
            Thread.sleep(200);
        }
        close();
        throw new IllegalStateException(Files.readString(home.resolve(log)));
    }

    /** Ends one executor as kill -9 does. */
    void killExecutor() {
        ProcessHandle executor = workers.get(0)
                .toHandle()
                .children()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the first worker has no executor"));
        executor.destroyForcibly();
    }

    /** Returns what the first worker wrote. */
    String workerLog() throws IOException {
        return Files.readString(home.resolve("worker-1.log"));
    }

    /**
     * Returns what a driver says to join it.
     *
     * @param partitionBytes how many bytes of several files a task reads
     */
    Map<String, String> settings(int partitionBytes) {
        return Map.of(
                "spark.master",
                address(),
                "spark.driver.host",
                HOST,
                "spark.driver.bindAddress",
                HOST,
                "spark.executor.memory",
                "512m",
                "spark.executor.extraClassPath",
                classes(),
                "spark.sql.files.maxPartitionBytes",
                String.valueOf(partitionBytes));
    }

    @Override
    public void close() {
        for (Process worker : workers) {
            worker.descendants().forEach(ProcessHandle::destroyForcibly);
            worker.destroyForcibly();
        }
        master.destroyForcibly();
    }
}
