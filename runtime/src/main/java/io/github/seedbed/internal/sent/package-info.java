/** Values on their way to another machine. */
package io.github.seedbed.internal.sent;
