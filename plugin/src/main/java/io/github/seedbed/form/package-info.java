/**
 * Long forms: checklists and questionnaires of others, each item verified by the build, answered by people or missing.
 */
package io.github.seedbed.form;
