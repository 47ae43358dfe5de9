package io.github.seedbed.run;

import ai.onnx.proto.OnnxMl;
import org.tribuo.protos.core.ModelProto;

/**
 * Loads on a thread of its own, while settings and data are read, what a run needs at its end: the formats of ONNX and
 * Tribuo. It takes a tenth of a training of seconds, and changes no byte of what is written.
 *
 * <p>Nothing else: what computes an identity hash code, as logging and lambdas do, would now and then take it from the
 * project's own code, and a project whose sums depend on such codes would seem to lack a seed.
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
        // Of ONNX the messages alone: whoever writes them needs no description of their fields, as Tribuo does
        OnnxMl.ModelProto.getDefaultInstance();
        OnnxMl.GraphProto.getDefaultInstance();
        OnnxMl.NodeProto.getDefaultInstance();
        OnnxMl.TensorProto.getDefaultInstance();
        ModelProto.getDescriptor();
    }
}
