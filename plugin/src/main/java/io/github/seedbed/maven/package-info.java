/** What all goals share that run inside a project. Nothing outside of it and of what lies below it knows Maven. */
package io.github.seedbed.maven;
