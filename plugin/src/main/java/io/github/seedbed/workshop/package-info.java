/**
 * Exercises: faults that are planted into a fresh project, found by the project's own checks, and fixed by learners.
 */
package io.github.seedbed.workshop;
