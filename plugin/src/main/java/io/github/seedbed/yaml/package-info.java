/** YAML that people wrote, with the line of every value. */
package io.github.seedbed.yaml;
