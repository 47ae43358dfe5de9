/** What keys, tokens and passwords look like: in a bundle, and in a template. */
package io.github.seedbed.secret;
