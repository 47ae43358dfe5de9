package io.github.seedbed.reproduce;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Libraries that compute in native threads of their own. */
final class NativeThreads {
    /** ONNX Runtime is not among them: the runtime opens it with one thread, and trains nothing with it. */
    private static final Pattern NAMES = Pattern.compile(
            "(pytorch|tensorflow-core|tensorflow-engine|xgboost|lightgbm|mxnet|openblas|mkl|nd4j-native|catboost).*\\.jar");

    private NativeThreads() {}

    static boolean isOn(List<Path> classPath) {
        return classPath.stream()
                .map(entry -> String.valueOf(entry.getFileName()))
                .anyMatch(name -> NAMES.matcher(name).matches());
    }
}
