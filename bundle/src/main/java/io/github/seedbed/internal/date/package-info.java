/** Dates as they are written in files. */
package io.github.seedbed.internal.date;
