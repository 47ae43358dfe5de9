/** Golden rows: made-up inputs with the scores that every copy of the model must give for them. */
package io.github.seedbed.internal.golden;
