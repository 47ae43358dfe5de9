/** SHA-256: of files, of texts, and of everything in a folder. */
package io.github.seedbed.internal.digest;
