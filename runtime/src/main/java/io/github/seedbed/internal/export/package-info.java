/** ONNX: written so that equal models have equal bytes, and read back with ONNX Runtime. */
package io.github.seedbed.internal.export;
