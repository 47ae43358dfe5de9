/** The goals for learners and teachers of a workshop. */
package io.github.seedbed.maven.workshop;
