/** What stands between raw values and a model. */
package io.github.seedbed.internal.encoding;
