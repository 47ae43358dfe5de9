package io.github.seedbed.serve;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a service has done since it started, in the text format of Prometheus. */
final class Counters {
    private static final double[] BOUNDS = {0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10};

    private final Map<String, Long> requests = new TreeMap<>();
    private final long[] buckets = new long[BOUNDS.length];
    private double seconds;
    private long count;
    private long rows;
    private long warned;

    synchronized void request(String path, int status, double took, long answered) {
        requests.merge("path=\"" + path + "\",status=\"" + status + "\"", 1L, Long::sum);
        rows += answered;
        seconds += took;
        count++;
        for (int i = 0; i < BOUNDS.length; i++) {
            buckets[i] += took <= BOUNDS[i] ? 1 : 0;
        }
    }

    synchronized void warnings(long more) {
        warned += more;
    }

    synchronized String text() {
        StringBuilder text = new StringBuilder("# TYPE seedbed_requests_total counter\n");
        requests.forEach((labels, n) -> text.append("seedbed_requests_total{" + labels + "} " + n + "\n"));
        text.append("# TYPE seedbed_request_seconds histogram\n");
        for (int i = 0; i < BOUNDS.length; i++) {
            text.append(String.format(
                    Locale.ROOT, "seedbed_request_seconds_bucket{le=\"%s\"} %d%n", BOUNDS[i], buckets[i]));
        }
        text.append("seedbed_request_seconds_bucket{le=\"+Inf\"} " + count + "\n");
        text.append(String.format(Locale.ROOT, "seedbed_request_seconds_sum %.6f%n", seconds));
        text.append("seedbed_request_seconds_count " + count + "\n");
        text.append("# TYPE seedbed_rows_total counter\nseedbed_rows_total " + rows + "\n");
        text.append("# TYPE seedbed_warned_rows_total counter\nseedbed_warned_rows_total " + warned + "\n");
        return text.toString().replace("\r\n", "\n");
    }
}
