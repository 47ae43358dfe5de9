package io.github.seedbed.maven.reproduce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.json.Json;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The first place at which two files differ, in words. */
final class FirstDifference {
    private static final int LONGEST = 80;

    private FirstDifference() {}

    /** Returns nothing if the files are equal byte by byte. */
    static Optional<String> between(Path first, Path second) throws IOException {
        if (Files.mismatch(first, second) < 0) {
            return Optional.empty();
        }
        byte[] one = Files.readAllBytes(first);
        byte[] other = Files.readAllBytes(second);
        return inJson(first, one, other)
                .or(() -> inOnnx(first, one, other))
                .or(() -> inText(one, other))
                .or(() -> Optional.of(inBytes(one, other)));
    }

    private static Optional<String> inJson(Path file, byte[] one, byte[] other) {
        if (!file.toString().endsWith(".json")) {
            return Optional.empty();
        }
        try {
            ObjectNode first = Json.parse(one, "first");
            return JsonDifference.between(first, Json.parse(other, "second"));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> inOnnx(Path file, byte[] one, byte[] other) {
        return file.toString().endsWith(".onnx") ? OnnxDifference.between(one, other) : Optional.empty();
    }

    private static Optional<String> inText(byte[] one, byte[] other) {
        Optional<List<String>> first = lines(one);
        Optional<List<String>> second = lines(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.max(first.get().size(), second.get().size()); i++) {
            String line = line(first.get(), i);
            if (!line.equals(line(second.get(), i))) {
                return Optional.of("line " + (i + 1) + " is " + line + " and " + line(second.get(), i));
            }
        }
        return Optional.empty();
    }

    private static String line(List<String> lines, int i) {
        if (i >= lines.size()) {
            return "absent";
        }
        String line = lines.get(i);
        return "«" + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…") + "»";
    }

    /** Text is what is valid UTF-8 and holds no zero byte. */
    private static Optional<List<String>> lines(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(text.lines().toList());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String inBytes(byte[] one, byte[] other) {
        int at = Arrays.mismatch(one, other);
        return "byte " + at + " is " + hex(one, at) + " and " + hex(other, at) + " (sizes " + one.length + " and "
                + other.length + ")";
    }

    private static String hex(byte[] bytes, int at) {
        return at >= bytes.length
                ? "absent"
                : "0x" + Integer.toHexString((bytes[at] & 0xff) | 0x100).substring(1);
    }
}
