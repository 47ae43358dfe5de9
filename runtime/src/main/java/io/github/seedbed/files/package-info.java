/** Folders in a fixed order, and folders that are replaced whole or not at all. */
package io.github.seedbed.files;
