/** The kit of a workshop: Maven, its repository and the pages in one folder, which works without a network. */
package io.github.seedbed.kit;
