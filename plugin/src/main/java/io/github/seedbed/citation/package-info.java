/** How a model is cited: read from {@code pom.xml} and {@code CITATION.cff}, told in the forms that others read. */
package io.github.seedbed.citation;
