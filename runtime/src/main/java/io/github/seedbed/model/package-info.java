/** A trained classifier: raw values in, a score for each label out. */
package io.github.seedbed.model;
