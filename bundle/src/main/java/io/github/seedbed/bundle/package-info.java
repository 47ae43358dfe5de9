/** A published model: loaded only when every byte is the one that was published. */
package io.github.seedbed.bundle;
