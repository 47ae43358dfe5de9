/** Every model that a project has accepted, read from {@code model.lock} in the history of its repository. */
package io.github.seedbed.history;
