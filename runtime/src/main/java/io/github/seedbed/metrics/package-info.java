/** How good a classifier is: each figure with its number of rows and a 95 % interval, overall and by slice. */
package io.github.seedbed.metrics;
