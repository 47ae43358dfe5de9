/** How a CSV file is written. */
package io.github.seedbed.csv;
