/** What people read when something is wrong: four parts, all problems of one kind at once. */
package io.github.seedbed.problem;
