/** {@code experiment.yaml}: safe YAML with places, overridable by name, bound to records. */
package io.github.seedbed.internal.settings;
