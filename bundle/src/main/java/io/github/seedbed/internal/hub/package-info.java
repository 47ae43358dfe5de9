/** The Hugging Face Hub, as far as a bundle is read from it. */
package io.github.seedbed.internal.hub;
