/** First versions of missing Javadoc, from what names and signatures say. */
package io.github.seedbed.javadoc;
