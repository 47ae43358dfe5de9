import io.github.seedbed.bundle.Bundle;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;

/** Opens a bundle again and again, and prints the CPU milliseconds of the first time and the mean of the last hundred. */
public final class Loading {
    private Loading() {}

    public static void main(String[] args) throws Exception {
        int times = Integer.parseInt(args[1]);
        double first = 0;
        double start = 0;
        for (int i = 0; i < times; i++) {
            start = i == times - 100 ? cpu() : start;
            double before = cpu();
            try (Bundle bundle = Bundle.load(Path.of(args[0]))) {
                bundle.predict(Map.of());
            }
            first = i == 0 ? cpu() - before : first;
        }
        System.out.printf(java.util.Locale.ROOT, "%.1f %.2f%n", first, (cpu() - start) / 100);
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e6;
    }
}
