/** What a training left behind in {@code target/run}, and the platform that it ran on. */
package io.github.seedbed.runfile;
