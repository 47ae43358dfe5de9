/** Raw values as the columns of a model's input. */
package io.github.seedbed.internal.input;
