package io.github.seedbed.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/** A Linux library of 64 bits, little-endian: System V Application Binary Interface, chapters 4 and 5. */
final class Elf {
    private static final int LOAD = 1;
    private static final int DYNAMIC = 2;
    private static final int NEEDED = 1;
    private static final int STRING_TABLE = 5;

    private final ByteBuffer bytes;
    private final List<Segment> segments = new ArrayList<>();

    private record Segment(int type, int offset, long address, int size) {}

    private Elf(byte[] content) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int table = (int) bytes.getLong(0x20);
        int size = bytes.getShort(0x36);
        for (int i = 0; i < bytes.getShort(0x38); i++) {
            int at = table + i * size;
            segments.add(new Segment(bytes.getInt(at), (int) bytes.getLong(at + 0x08), bytes.getLong(at + 0x10), (int)
                    bytes.getLong(at + 0x20)));
        }
    }

    /** Returns the names of the libraries that one in a jar asks the loader for. */
    static Set<String> needed(Path jar, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            Elf library = new Elf(in.readAllBytes());
            Set<String> names = new TreeSet<>();
            int strings = library.offset(library.dynamic(STRING_TABLE).get(0));
            library.dynamic(NEEDED).forEach(name -> names.add(library.text(strings + name.intValue())));
            return names;
        }
    }

    /** Returns the values of the dynamic section that have a tag. */
    private List<Long> dynamic(int tag) {
        Segment section = segments.stream()
                .filter(segment -> segment.type() == DYNAMIC)
                .findFirst()
                .orElseThrow();
        List<Long> values = new ArrayList<>();
        for (int at = section.offset(); at < section.offset() + section.size(); at += 16) {
            if (bytes.getLong(at) == tag) {
                values.add(bytes.getLong(at + 8));
            }
        }
        return values;
    }

    /** Returns where in the file an address of the loaded library comes from. */
    private int offset(long address) {
        Segment loaded = segments.stream()
                .filter(segment -> segment.type() == LOAD)
                .filter(segment -> address >= segment.address() && address < segment.address() + segment.size())
                .findFirst()
                .orElseThrow();
        return (int) (address - loaded.address()) + loaded.offset();
    }

    private String text(int at) {
        int end = at;
        while (bytes.get(end) != 0) {
            end++;
        }
        return new String(bytes.array(), at, end - at, StandardCharsets.US_ASCII);
    }
}
