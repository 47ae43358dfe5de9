package io.github.seedbed.table;

import io.github.seedbed.internal.csv.RowHash;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Each different text once, with a number: found by its bytes, so that a cell that was seen before makes no string. */
final class Dictionary implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int FEW = 16;

    private int[] slots = new int[2 * FEW];
    private byte[][] bytes = new byte[FEW][];
    private long[] hashes = new long[FEW];
    private String[] texts = new String[FEW];
    private int size;

    int size() {
        return size;
    }

    /** Returns the text with a number. */
    String value(int code) {
        if (texts[code] == null) {
            texts[code] = new String(bytes[code], StandardCharsets.UTF_8);
        }
        return texts[code];
    }

    int code(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return code(utf8, 0, utf8.length, RowHash.cell(utf8, 0, utf8.length));
    }

    /**
     * Returns the number of a text: the next one if it is new.
     *
     * @param from holds it
     * @param start where it begins
     * @param end behind it
     * @param hash of these bytes
     */
    int code(byte[] from, int start, int end, long hash) {
        int slot = slot(hash);
        while (slots[slot] > 0) {
            int code = slots[slot] - 1;
            if (hashes[code] == hash && Arrays.equals(bytes[code], 0, bytes[code].length, from, start, end)) {
                return code;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return add(Arrays.copyOfRange(from, start, end), hash);
    }

    private int slot(long hash) {
        return (int) (hash ^ hash >>> 32) & slots.length - 1;
    }

    private int add(byte[] text, long hash) {
        if (size == bytes.length) {
            grow();
        }
        bytes[size] = text;
        hashes[size] = hash;
        place(size);
        return size++;
    }

    private void grow() {
        bytes = Arrays.copyOf(bytes, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        texts = Arrays.copyOf(texts, 2 * size);
        slots = new int[4 * size];
        for (int code = 0; code < size; code++) {
            place(code);
        }
    }

    private void place(int code) {
        int slot = slot(hashes[code]);
        while (slots[slot] > 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = code + 1;
    }
}
