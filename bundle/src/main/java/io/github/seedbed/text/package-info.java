/** Texts of any script as counts of words: the same on every machine, in every locale. */
package io.github.seedbed.text;
