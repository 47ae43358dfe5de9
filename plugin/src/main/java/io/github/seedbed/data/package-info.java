/** A new data file: how it is written, what its columns hold, and the settings that say so. */
package io.github.seedbed.data;
