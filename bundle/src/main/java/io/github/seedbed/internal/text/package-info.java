/** Words of a text, and the name nearest to a misspelt one. */
package io.github.seedbed.internal.text;
