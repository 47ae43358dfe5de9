/** Holds YAML against a JSON Schema, and says in our words what is wrong and where. */
package io.github.seedbed.schema;
