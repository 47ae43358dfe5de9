package io.github.seedbed.signature;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;

/** The private key of who publishes. It is never printed. */
public final class SigningKey {
    private static final String LABEL = "PRIVATE KEY";

    private final ECPrivateKey key;
    private final Curve curve;
    private final TrustedKey trusted;

    private SigningKey(ECPrivateKey key, Curve curve, TrustedKey trusted) {
        this.key = key;
        this.curve = curve;
        this.trusted = trusted;
    }

    /**
     * Reads a pair of keys.
     *
     * @param pem the private one in PKCS 8, as {@code openssl genpkey} writes it
     * @param trusted the public one
     * @param where the private one comes from, for a message
     * @throws ProblemException if it is none of the kinds that are known, or the two do not belong together
     */
    public static SigningKey of(String pem, TrustedKey trusted, String where) {
        byte[] bytes = Pem.parse(pem, LABEL)
                .orElseThrow(() -> unknown(where, "it is not PEM with the label " + LABEL + ", without a password"));
        try {
            if (KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes))
                    instanceof ECPrivateKey ec) {
                Curve curve = Curve.of(ec).orElseThrow(() -> unknown(where, "its curve is none of the three"));
                SigningKey key = new SigningKey(ec, curve, trusted);
                byte[] sample = {1, 2, 3};
                if (!trusted.hasSigned(sample, key.sign(sample))) {
                    throw unknown(where, "the public key is that of another one");
                }
                return key;
            }
        } catch (GeneralSecurityException ignored) {
            // Its message may hold the key
        }
        throw unknown(where, "it is not a key of an elliptic curve");
    }

    private static ProblemException unknown(String where, String why) {
        return new ProblemException(new Problem(
                "The private key cannot be used",
                where,
                why,
                "make a pair: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out model.key, then"
                        + " openssl pkey -in model.key -pubout -out model.pub"));
    }

    /** Returns the public key that belongs to it. */
    public TrustedKey trusted() {
        return trusted;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(curve.algorithm());
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read cannot sign", e);
        }
    }

    @Override
    public String toString() {
        return "private key";
    }
}
