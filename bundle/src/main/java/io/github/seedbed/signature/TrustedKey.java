package io.github.seedbed.signature;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;

/** The public key of whom a reader trusts: ECDSA on P-256, P-384 or P-521. */
public final class TrustedKey {
    private static final String LABEL = "PUBLIC KEY";

    private final ECPublicKey key;
    private final Curve curve;

    private TrustedKey(ECPublicKey key, Curve curve) {
        this.key = key;
        this.curve = curve;
    }

    /**
     * Reads a key.
     *
     * @param file in PEM, as {@code openssl pkey -pubout} writes it
     * @throws ProblemException if it holds no key of the kinds that are known
     * @throws IOException if it cannot be read
     */
    public static TrustedKey of(Path file) throws IOException {
        return of(Files.readString(file), file.toString());
    }

    /**
     * Reads a key.
     *
     * @param pem the text of such a file
     * @throws ProblemException if it holds no key of the kinds that are known
     */
    public static TrustedKey of(String pem) {
        return of(pem, "the trusted key");
    }

    private static TrustedKey of(String pem, String where) {
        byte[] bytes =
                Pem.parse(pem, LABEL).orElseThrow(() -> unknown(where, "it is not PEM with the label " + LABEL, null));
        try {
            return of(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes)), where);
        } catch (GeneralSecurityException e) {
            throw unknown(where, "it is not a key of an elliptic curve", e);
        }
    }

    static TrustedKey of(PublicKey key, String where) {
        if (key instanceof ECPublicKey ec) {
            return new TrustedKey(
                    ec, Curve.of(ec).orElseThrow(() -> unknown(where, "its curve is none of the three", null)));
        }
        throw unknown(where, "it is not a key of an elliptic curve", null);
    }

    private static ProblemException unknown(String where, String why, Exception cause) {
        return new ProblemException(
                new Problem(
                        "The public key cannot be used",
                        where,
                        why,
                        "give a key on P-256, P-384 or P-521, as \"openssl pkey -in KEY -pubout\" writes it"),
                cause);
    }

    /** Returns the key in PEM, with LF. */
    public String pem() {
        return Pem.text(key.getEncoded(), LABEL);
    }

    /** Returns by what a signature refers to the key: the SHA-256 of {@link #pem()}. */
    public String hint() {
        return Sha256.of(pem());
    }

    boolean hasSigned(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(curve.algorithm());
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // Of a form that no signature has
            return false;
        }
    }
}
