/** Brings a project to another version of its template, and says how far it is from the one that it was made from. */
package io.github.seedbed.update;
