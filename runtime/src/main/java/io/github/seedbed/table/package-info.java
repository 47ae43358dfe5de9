/** Rows of typed columns, read from CSV files with every fault told by file and line. */
package io.github.seedbed.table;
