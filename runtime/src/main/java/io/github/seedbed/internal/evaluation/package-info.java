/** Measures how good a model is on the test rows, next to a baseline, with intervals and by slice. */
package io.github.seedbed.internal.evaluation;
