/** Renders the documents of a model: prose by people, figures by the build. */
package io.github.seedbed.card;
