/** The questions in a document's source: who answers each, which are open, and for which data they were answered. */
package io.github.seedbed.prompt;
