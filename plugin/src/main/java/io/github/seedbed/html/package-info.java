/** What every page in HTML needs. */
package io.github.seedbed.html;
