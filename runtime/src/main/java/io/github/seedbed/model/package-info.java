/** A trained model: raw values in, an answer out, whatever library trained it. */
package io.github.seedbed.model;
