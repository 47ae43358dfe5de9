/** Reads Markdown: front matter, headings, links, prose and code, each with its line. */
package io.github.seedbed.markdown;
