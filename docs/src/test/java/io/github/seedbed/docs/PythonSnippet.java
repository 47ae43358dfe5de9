package io.github.seedbed.docs;

import io.github.seedbed.internal.onnx.OnnxModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Python program of a card. It runs to the letter, beside a module {@code onnxruntime} that hands the row over: the
 * session itself is Java's, for that package cannot be had here.
 *
 * @param program its text
 */
record PythonSnippet(String program) {
    private static final Pattern BLOCK = Pattern.compile("(?s)```python\\n(.*?)```");
    private static final Pattern COMMENT = Pattern.compile("print\\(.*\\)  # (.*)");

    private static final String MODULE = """
            import os, sys, numpy
            class InferenceSession:
                def __init__(self, path):
                    self.path = path
                def run(self, outputs, inputs):
                    folder = os.path.dirname(__file__)
                    if not os.path.exists(folder + "/scores"):
                        (name, rows), = inputs.items()
                        print(self.path, *outputs, name, rows.dtype, *rows[0].tolist())
                        sys.exit()
                    return [numpy.array([[float(score) for score in open(folder + "/scores").read().split()]])]
            """;

    static PythonSnippet of(String card) {
        return new PythonSnippet(first(BLOCK, card));
    }

    /** Returns what the program says that it prints. */
    String promised() {
        return first(COMMENT, program);
    }

    /** Returns what it prints. */
    String printed(Path project) throws Exception {
        Path folder = Workspace.empty("python snippet of " + project.getFileName());
        Files.writeString(folder.resolve("onnxruntime.py"), MODULE);
        Files.writeString(folder.resolve("program.py"), program);
        String[] asked = run(project, folder).split(" ");
        Files.writeString(folder.resolve("scores"), scores(project, asked));
        return run(project, folder);
    }

    private static String run(Path project, Path folder) throws Exception {
        String line = "cd \"$0\" && PYTHONPATH=\"$1\" PYTHONDONTWRITEBYTECODE=1 \"$2\" \"$1/program.py\"";
        String python = Tools.scikitLearn().toString();
        return Tools.output("sh", "-c", line, project.resolve("target/bundle").toString(), folder.toString(), python)
                .strip();
    }

    /**
     * The session that Python would have had: the file, the output, the input, the type of its numbers, the numbers.
     */
    private static String scores(Path project, String[] asked) throws Exception {
        // It is run in the folder of the card
        List<String> call = List.of(asked).subList(0, 4);
        if (!call.equals(List.of("./model.onnx", "scores", "input", "float32"))) {
            throw new IllegalStateException(String.join(" ", asked));
        }
        float[] row = new float[asked.length - 4];
        for (int i = 0; i < row.length; i++) {
            row[i] = Float.parseFloat(asked[4 + i]);
        }
        List<String> scores = new ArrayList<>();
        try (OnnxModel model = OnnxModel.open(
                Files.readAllBytes(project.resolve("target/bundle").resolve(asked[0])), "model.onnx")) {
            for (float score : model.scores(new float[][] {row})[0]) {
                scores.add(String.valueOf(score));
            }
        }
        return String.join(" ", scores);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }
}
