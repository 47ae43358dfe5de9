/** The files of a run, each a record that is read and written in one place: unknown and missing fields are errors. */
package io.github.seedbed.internal.runfile;
