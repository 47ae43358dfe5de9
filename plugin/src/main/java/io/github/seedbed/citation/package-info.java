/**
 * How a model is cited: read from {@code pom.xml} and {@code CITATION.cff}, written in the formats that others read.
 */
package io.github.seedbed.citation;
