/** Rows on the machines of a Spark cluster: read there, added up there, and the model is the same as in memory. */
package io.github.seedbed.spark;
