/** The Hugging Face Hub, as far as files are put there: usable without Maven. */
package io.github.seedbed.hub;
