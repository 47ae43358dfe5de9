package io.github.seedbed.planted;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.digest.Checksums;
import java.util.List;
import org.tribuo.Model;

/** Breaks every rule of the public surface. */
public interface Planted {
    /** Names a type of a library. */
    JsonNode tree();

    /** Names a type of the inside. */
    void inside(List<Checksums> all);

    /** Names what only one place may know. */
    Model<?> model();
}
