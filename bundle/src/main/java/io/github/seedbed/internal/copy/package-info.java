/** Bundles in other places: their addresses, how they get here, and where they are kept. */
package io.github.seedbed.internal.copy;
