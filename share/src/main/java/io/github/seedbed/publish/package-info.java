/** Copies of one bundle: put in several places, proved equal, and restored from one another. */
package io.github.seedbed.publish;
