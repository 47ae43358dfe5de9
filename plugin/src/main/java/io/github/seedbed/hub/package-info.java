/** What the Hub publishes of the names that it takes. */
package io.github.seedbed.hub;
