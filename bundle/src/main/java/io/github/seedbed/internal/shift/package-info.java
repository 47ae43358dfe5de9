/** How far rows are from those that a model was trained on, with nothing but the profile of those. */
package io.github.seedbed.internal.shift;
