/** A POM as text and as a tree. */
package io.github.seedbed.pom;
