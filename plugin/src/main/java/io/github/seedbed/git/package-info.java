/** The repository around a project, read without leaving traces. */
package io.github.seedbed.git;
