/** {@code model.lock}: the digests of the run that was agreed on, so that a changed model always shows in a review. */
package io.github.seedbed.lock;
