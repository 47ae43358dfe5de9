/** From the columns of a table to the columns of a model's input. */
package io.github.seedbed.features;
