package io.github.seedbed.signature;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

/** The private key of who publishes. It is never printed. */
public final class SigningKey {
    private static final String LABEL = "PRIVATE KEY";

    private final ECPrivateKey key;
    private final Curve curve;
    private final TrustedKey trusted;
    private final Optional<CertificateChain> chain;

    private SigningKey(ECPrivateKey key, Curve curve, TrustedKey trusted, Optional<CertificateChain> chain) {
        this.key = key;
        this.curve = curve;
        this.trusted = trusted;
        this.chain = chain;
    }

    /**
     * Reads a pair of keys.
     *
     * @param pem the private one in PKCS 8, as {@code openssl genpkey} writes it; for an authority also the certificate
     *     of its key, and those between that and the authority's
     * @param trusted the public one, or the certificate of the authority
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
                Optional<CertificateChain> chain = trusted.isAuthority() ? CertificateChain.of(pem) : Optional.empty();
                SigningKey key = new SigningKey(ec, curve, trusted, chain);
                TrustedKey signer = trusted.signer(chain).orElseThrow(() -> uncertified(where));
                byte[] sample = {1, 2, 3};
                if (!signer.hasSigned(sample, key.sign(sample))) {
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

    private static ProblemException uncertified(String where) {
        return new ProblemException(new Problem(
                "The private key cannot be used",
                where,
                "no chain of certificates for signing leads from it to the trusted authority",
                "put its certificate below the key, then those of who issued it, each in PEM"));
    }

    /** Says in a signature whose it is. */
    void describe(ObjectNode material) {
        if (chain.isPresent()) {
            material.set("x509CertificateChain", chain.get().material());
        } else {
            material.putObject("publicKey").put("hint", trusted.hint());
        }
    }

    /** Returns the public key that belongs to it, or the authority. */
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
