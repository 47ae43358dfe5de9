/** Runs what README and docs tell people to run, in the way in which they would. */
package io.github.seedbed.docs;
