/** Draws the run's metrics for people who would rather look than read: SVG, the same bytes everywhere. */
package io.github.seedbed.picture;
