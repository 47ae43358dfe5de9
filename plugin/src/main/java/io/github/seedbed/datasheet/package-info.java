/** What the data themselves can answer of a datasheet, and the forms in which data sets are described to programs. */
package io.github.seedbed.datasheet;
