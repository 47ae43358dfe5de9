/** Many projects at once: which of them differ from their templates, and what an update would find. */
package io.github.seedbed.fleet;
