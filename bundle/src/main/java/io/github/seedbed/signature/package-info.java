/** Who made a bundle: signatures in the format of OpenSSF Model Signing 1.0. */
package io.github.seedbed.signature;
