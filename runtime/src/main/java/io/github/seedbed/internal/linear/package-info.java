/** Linear models whose weights depend on the set of training rows only, not on their order, on threads or on chunks. */
package io.github.seedbed.internal.linear;
