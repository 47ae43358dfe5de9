/** What a model takes as its input. */
package io.github.seedbed.features;
