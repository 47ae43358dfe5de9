/** Image registries, as far as a bundle is read from one. */
package io.github.seedbed.internal.oci;
