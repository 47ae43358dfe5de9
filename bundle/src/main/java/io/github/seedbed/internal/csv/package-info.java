/** Values as CSV files hold them. */
package io.github.seedbed.internal.csv;
