package io.github.seedbed.difference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Two versions of one file, held against each other in the terms of its format. */
public final class FileComparison implements Found {
    private Difference first;
    private boolean onlyNumbers = true;
    private long count;
    private double relative;

    private FileComparison() {}

    /**
     * Compares two files as streams.
     *
     * @param first an existing file
     * @param second an existing file, of the same format
     * @return nothing if they are equal byte by byte
     * @throws IOException if one cannot be read
     */
    public static Optional<FileDifference> of(Path first, Path second) throws IOException {
        try (Source one = Source.open(first);
                Source other = Source.open(second)) {
            long at = Source.mismatch(one, 0, other, 0, Math.max(one.size(), other.size()));
            return at < 0 ? Optional.empty() : Optional.of(new FileComparison().differing(first, one, other, at));
        }
    }

    private FileDifference differing(Path file, Source one, Source other, long at) throws IOException {
        String name = file.getFileName().toString();
        try {
            if (name.endsWith(".json")) {
                JsonComparison.compare(one, other, this);
            } else if (name.endsWith(".onnx") || name.endsWith(".tribuo")) {
                ProtobufComparison.compare(Schemas.of(name), one, other, this);
            }
        } catch (MalformedException e) {
            // It is not what its name says: the bytes are compared below
            first = null;
        }
        if (first == null) {
            TextComparison.compare(name, one, other, at, this);
        }
        if (first == null) {
            add(Difference.bytes("byte " + at, hex(one, at), hex(other, at)));
        }
        return new FileDifference(first, onlyNumbers, count, relative);
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

    private static String hex(Source source, long at) throws IOException {
        return at >= source.size()
                ? "absent"
                : "0x" + Integer.toHexString(source.at(at) | 0x100).substring(1);
    }
}
