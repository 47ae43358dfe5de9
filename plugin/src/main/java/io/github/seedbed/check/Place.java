package io.github.seedbed.check;

/**
 * Where a finding is.
 *
 * @param file from the project's folder, with {@code /}
 * @param line counted from 1; 0 for the file as a whole
 */
record Place(String file, int line) {
    static Place of(String file) {
        return new Place(file, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ", line " + line;
    }
}
