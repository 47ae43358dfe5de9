/** HTTP as far as copies of bundles need it: streamed, retried, resumed, and no secret to a stranger. */
package io.github.seedbed.internal.http;
