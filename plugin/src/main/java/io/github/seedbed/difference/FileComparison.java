package io.github.seedbed.difference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Two versions of one file, compared in the terms of its format. */
public final class FileComparison implements DifferenceSink {
    /** Of a larger file only the first byte that differs is reported: it is not read into memory. */
    private static final long LARGEST = 256L << 20;

    private Difference first;
    private boolean onlyNumbers = true;
    private long count;
    private double relative;

    private FileComparison() {}

    /**
     * Compares two files.
     *
     * @param first an existing file
     * @param second an existing file, of the same format
     * @return nothing if they are equal byte by byte
     * @throws IOException if one cannot be read
     */
    public static Optional<FileDifference> of(Path first, Path second) throws IOException {
        long at = Files.mismatch(first, second);
        return at < 0 ? Optional.empty() : Optional.of(new FileComparison().differing(first, second, at));
    }

    private FileDifference differing(Path one, Path other, long at) throws IOException {
        if (Math.max(Files.size(one), Files.size(other)) <= LARGEST) {
            compare(one.getFileName().toString(), Files.readAllBytes(one), Files.readAllBytes(other), (int) at);
        }
        if (first == null) {
            add(Difference.bytes("byte " + at, hex(one, at), hex(other, at)));
        }
        return new FileDifference(first, onlyNumbers, count, relative);
    }

    private void compare(String name, byte[] one, byte[] other, int at) {
        try {
            if (name.endsWith(".json")) {
                JsonComparison.compare(one, other, this);
            } else if (name.endsWith(".onnx") || name.endsWith(".tribuo")) {
                ProtobufComparison.compare(name, one, other, this);
            }
        } catch (MalformedException e) {
            // It is not what its name says: the bytes are compared below
            first = null;
        }
        if (first == null) {
            TextComparison.compare(name, one, other, at, this);
        }
    }

    @Override
    public boolean add(Difference difference) {
        if (first == null) {
            first = difference;
        }
        onlyNumbers &= difference.kind() == Difference.Kind.NUMBER;
        if (onlyNumbers) {
            count++;
            relative = Math.max(relative, difference.relative());
        }
        return onlyNumbers;
    }

    private static String hex(Path file, long at) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skip(at);
            int value = in.read();
            return value < 0
                    ? "absent"
                    : "0x" + Integer.toHexString(value | 0x100).substring(1);
        }
    }
}
