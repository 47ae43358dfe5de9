/**
 * A Java agent that watches a training: every call to a source of difference is noted with its line, and answered as
 * the world of the training has it.
 */
package io.github.seedbed.reproduce.agent;
