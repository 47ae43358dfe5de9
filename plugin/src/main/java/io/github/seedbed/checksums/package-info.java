/** Trusted checksums: Maven takes no artifact whose bytes are not the recorded ones. */
package io.github.seedbed.checksums;
