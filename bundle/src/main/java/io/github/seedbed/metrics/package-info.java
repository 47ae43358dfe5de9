/** How good a model is: what {@code metrics.json} holds. */
package io.github.seedbed.metrics;
