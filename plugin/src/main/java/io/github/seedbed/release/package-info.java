/** What must hold before a bundle is shown to the world. */
package io.github.seedbed.release;
