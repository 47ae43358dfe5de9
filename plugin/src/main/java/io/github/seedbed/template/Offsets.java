package io.github.seedbed.template;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;

/**
 * Finds places of an XML text by line and column: the character offset that the JDK's reader gives is a different one
 * as soon as it has read on into its buffer.
 */
final class Offsets {
    private final List<Integer> lines = new ArrayList<>(List.of(0));

    Offsets(String text) {
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            lines.add(end + 1);
        }
    }

    /** Returns the number of characters before a place. */
    int of(Location place) {
        return lines.get(place.getLineNumber() - 1) + place.getColumnNumber() - 1;
    }
}
