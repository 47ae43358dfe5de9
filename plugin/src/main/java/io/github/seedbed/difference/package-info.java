/**
 * Says in words where two files differ: which tensor, which JSON path, which row; in little memory, whatever their
 * size.
 */
package io.github.seedbed.difference;
