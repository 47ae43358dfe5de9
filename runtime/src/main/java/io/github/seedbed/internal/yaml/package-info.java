/** YAML that people write, with the line of every value. */
package io.github.seedbed.internal.yaml;
