/** Holds new data against the profile of the data that a model was trained on, and says what kind of shift it is. */
package io.github.seedbed.shift;
