/** How much the metrics depend on the seed. */
package io.github.seedbed.seeds;
