/** A run: settings, seed and data in, {@code target/run} out. */
package io.github.seedbed.run;
