/** Files in a fixed order. */
package io.github.seedbed.files;
