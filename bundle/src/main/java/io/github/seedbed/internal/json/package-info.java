/** JSON as Seedbed writes it: the same values give the same bytes, on every JDK and in every locale. */
package io.github.seedbed.internal.json;
