/** Renders the documents of a model: prose by people, metrics by the build. */
package io.github.seedbed.card;
