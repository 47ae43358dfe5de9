/** The way out of the inherited build: the parent's POM written into a project's own, as text. */
package io.github.seedbed.eject;
