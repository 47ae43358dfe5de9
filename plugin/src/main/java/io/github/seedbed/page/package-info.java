/** Renders a Markdown document of a bundle as one page for a browser. */
package io.github.seedbed.page;
