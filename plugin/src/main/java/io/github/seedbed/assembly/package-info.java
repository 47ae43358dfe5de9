/** What is published: a run with its documents, its origin and its digests, as a folder and as a zip. */
package io.github.seedbed.assembly;
