/** What all goals share that run inside a project. Only classes named {@code *Mojo} know Maven. */
package io.github.seedbed.maven;
