/** ONNX models, run with ONNX Runtime. */
package io.github.seedbed.internal.onnx;
