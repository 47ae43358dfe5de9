/** What a run does differently for each task. */
package io.github.seedbed.internal.task;
