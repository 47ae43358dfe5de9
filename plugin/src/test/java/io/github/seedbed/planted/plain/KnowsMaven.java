package io.github.seedbed.planted.plain;

import io.github.seedbed.maven.TrainMojo;
import io.github.seedbed.planted.Root;
import org.apache.maven.plugin.logging.Log;

/** Breaks every rule of the architecture. */
public interface KnowsMaven {
    /** Maven's. */
    Log log();

    /** Of a package that may know Maven. */
    TrainMojo mojo();

    /** Closes the cycle. */
    Root above();
}
