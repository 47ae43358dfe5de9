/** Folders that appear whole or not at all. */
package io.github.seedbed.internal.files;
