package io.github.seedbed.run;

import ai.onnx.proto.OnnxMl;
import ai.onnxruntime.OrtEnvironment;
import io.github.seedbed.json.Json;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.Scored;
import java.util.List;
import java.util.Map;
import org.tribuo.protos.core.ModelProto;

/**
 * Loads on a thread of its own what a run needs at its end, while settings and data are read: ONNX Runtime, the formats
 * of ONNX and Tribuo, metrics and JSON. It takes a third of a training of seconds, and changes no byte of what is
 * written.
 */
final class WarmUp {
    private WarmUp() {}

    static void start() {
        Thread thread = new Thread(WarmUp::load, "warm-up");
        thread.setDaemon(true);
        // What fails here fails again where it is needed, and is told there; while a process ends, loading must fail
        thread.setUncaughtExceptionHandler((which, why) -> {});
        thread.start();
    }

    private static void load() {
        OnnxMl.ModelProto.getDescriptor();
        ModelProto.getDescriptor();
        Scored rows = new Scored(List.of("a", "b"), new int[] {0, 1}, new double[][] {{0.5, 0.5}, {0.5, 0.5}});
        Json.bytes(new Metrics(rows, new double[] {0.5, 0.5}, Map.of("x", List.of("y", "z")), name -> 0).json());
        OrtEnvironment.getEnvironment();
    }
}
