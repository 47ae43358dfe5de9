package io.github.seedbed.hub;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Uploads a folder, and prints the most memory that the process had (MiB) and the time of the calls alone (ms): started
 * by {@code docs/benchmarks/publishing.sh}.
 */
public final class UploadBenchmark {
    private UploadBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[2]);
        SortedMap<String, Path> files = new TreeMap<>();
        for (String name : SortedFiles.below(folder)) {
            files.put(name, folder.resolve(name));
        }
        long begin = System.nanoTime();
        Hub hub = Hub.at(URI.create(args[0]), args[1], Optional.of(HubPlayer.TOKEN));
        hub.create();
        hub.upload(files, List.of(), "Benchmark", bytes -> {});
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        String most = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("");
        System.out.println(Long.parseLong(most.replaceAll("[^0-9]", "")) / 1024 + " " + millis);
    }
}
