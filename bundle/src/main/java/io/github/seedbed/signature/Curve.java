package io.github.seedbed.signature;

import java.security.interfaces.ECKey;
import java.util.Optional;

/** The curves of NIST that the format knows, each with the digest that belongs to it. */
enum Curve {
    P256(256, "SHA256withECDSA"),
    P384(384, "SHA384withECDSA"),
    P521(521, "SHA512withECDSA");

    private final int bits;
    private final String algorithm;

    Curve(int bits, String algorithm) {
        this.bits = bits;
        this.algorithm = algorithm;
    }

    String algorithm() {
        return algorithm;
    }

    /** By the size of the field: Java names no curves, and has none but these of such sizes. */
    static Optional<Curve> of(ECKey key) {
        for (Curve curve : values()) {
            if (key.getParams().getCurve().getField().getFieldSize() == curve.bits) {
                return Optional.of(curve);
            }
        }
        return Optional.empty();
    }
}
