/** Starts the project's own training in a process of its own, and knows when that is not needed. */
package io.github.seedbed.train;
