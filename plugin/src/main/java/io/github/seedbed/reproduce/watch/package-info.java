/**
 * What calls to sources of difference become inside a training that is watched: part of the Java agent, and of nothing
 * else. It is on the boot class path there, and needs Java alone.
 */
package io.github.seedbed.reproduce.watch;
