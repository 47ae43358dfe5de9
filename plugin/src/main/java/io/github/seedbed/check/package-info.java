/** What must hold of a bundle before it is shown to anybody: one class a rule. */
package io.github.seedbed.check;
