/** Rows of typed columns, read from CSV files with every fault reported by file and line. */
package io.github.seedbed.table;
