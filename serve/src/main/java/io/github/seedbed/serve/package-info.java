/** A model behind HTTP: rows in, answers with their warnings out. */
package io.github.seedbed.serve;
