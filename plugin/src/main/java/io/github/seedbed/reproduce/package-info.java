/** Proves that a training gives the same bytes again, and that they are the ones that were agreed on. */
package io.github.seedbed.reproduce;
