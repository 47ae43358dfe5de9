package io.github.seedbed.reproduce.agent;

import io.github.seedbed.reproduce.watch.Sites;
import io.github.seedbed.reproduce.watch.World;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * The classes as an earlier training of the same reproduction has rewritten them: to do so anew is a third of what the
 * agent costs. A file of the length of its lines, the lines, and the classes that became others. They name their sites
 * by number, so there is a line for each site, an empty one, and a line for each class.
 */
final class Rewritten {
    /** In a world that changes it, classes call other methods from the start. */
    private static final String INTRINSICS = "intrinsics";

    private static final int AS_IT_WAS = -1;

    private final Path file;
    private final boolean isKept;
    private final Map<String, Type> types = new ConcurrentHashMap<>();
    private RandomAccessFile before;
    private volatile boolean isChanged;

    /**
     * A class.
     *
     * @param checksum of its bytes as they were
     * @param at where it begins in the file
     * @param length in bytes, negative if it stays as it was
     * @param now its bytes, null if they are in the file
     */
    private record Type(long checksum, long at, int length, byte[] now) {}

    private Rewritten(Path file, boolean isKept) {
        this.file = file;
        this.isKept = isKept;
    }

    /** Reads what there is. In a world that changes one line, classes are rewritten for that world alone. */
    static Rewritten read() throws IOException {
        String world = World.isChanged(INTRINSICS, "") ? INTRINSICS : "classes";
        Rewritten rewritten = new Rewritten(
                Path.of(World.get("rewritten"), world), World.get("at").isEmpty());
        if (rewritten.isKept && Files.exists(rewritten.file)) {
            rewritten.readLines();
        }
        return rewritten;
    }

    private void readLines() throws IOException {
        before = new RandomAccessFile(file.toFile(), "r");
        byte[] bytes = new byte[before.readInt()];
        before.readFully(bytes);
        long at = before.getFilePointer();
        boolean areSites = true;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            if (line.isEmpty()) {
                areSites = false;
            } else if (areSites) {
                Sites.read(line);
            } else {
                String[] parts = line.split("\t");
                int length = Integer.parseInt(parts[2]);
                types.put(parts[0], new Type(Long.parseLong(parts[1]), at, length, null));
                at += Math.max(0, length);
            }
        }
    }

    /** Whether it is known; if it was another class then, it is not. */
    boolean has(String name, byte[] bytes) {
        Type type = types.get(name);
        return type != null && type.checksum == checksum(bytes);
    }

    /** Returns null if it stays as it was. */
    byte[] get(String name) throws IOException {
        return bytes(types.get(name));
    }

    private synchronized byte[] bytes(Type type) throws IOException {
        if (type.now != null || type.length < 0) {
            return type.now;
        }
        byte[] bytes = new byte[type.length];
        before.seek(type.at);
        before.readFully(bytes);
        return bytes;
    }

    void add(String name, byte[] bytes, byte[] now) {
        Type last = types.put(name, new Type(checksum(bytes), 0, now == null ? AS_IT_WAS : now.length, now));
        // Of a name that was another class Java makes a new one in each training
        isChanged |= last == null;
    }

    private static long checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /** Side by side others write nearly the same: the last one's is kept. */
    void write() {
        if (!isKept || !isChanged) {
            return;
        }
        Path whole = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(whole)))) {
                write(out);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // The next training rewrites them itself
            whole.toFile().delete();
        }
    }

    /** The sites are asked for last: a thread that still runs may load classes, and add some. */
    private void write(DataOutputStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        List<Type> now = new ArrayList<>();
        types.forEach((name, type) -> {
            lines.add(name + "\t" + type.checksum + "\t" + type.length);
            now.add(type);
        });
        lines.add(0, String.join("\n", Sites.lines()) + "\n");
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        for (Type type : now) {
            if (type.length >= 0) {
                out.write(bytes(type));
            }
        }
    }
}
