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
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/**
 * The public key of whom a reader trusts: ECDSA on P-256, P-384 or P-521. Or the certificate of an authority: then
 * everybody is trusted for whose key it, or somebody whom it lets do so, issued a certificate that may sign.
 */
public final class TrustedKey {
    private static final String LABEL = "PUBLIC KEY";
    private static final String CERTIFICATE = "CERTIFICATE";

    /** Of an authority there is no key of its own here: {@link #signer} finds whose key it is. */
    private final Optional<X509Certificate> authority;

    private final ECPublicKey key;
    private final Curve curve;

    private TrustedKey(Optional<X509Certificate> authority, ECPublicKey key, Curve curve) {
        this.authority = authority;
        this.key = key;
        this.curve = curve;
    }

    /**
     * Reads a key.
     *
     * @param file in PEM, as {@code openssl pkey -pubout} writes it, or the certificate of an authority
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
        Optional<CertificateChain> certificate = CertificateChain.of(pem);
        if (certificate.isPresent()) {
            return new TrustedKey(certificate.map(CertificateChain::first), null, null);
        }
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
                    Optional.empty(),
                    ec,
                    Curve.of(ec).orElseThrow(() -> unknown(where, "its curve is none of the three", null)));
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

    /** Returns the key or the certificate in PEM, with LF. */
    public String pem() {
        try {
            return authority.isPresent()
                    ? Pem.text(authority.get().getEncoded(), CERTIFICATE)
                    : Pem.text(key.getEncoded(), LABEL);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    /** Returns whose signature counts: that of this key, or of the first of a chain that leads to the authority. */
    Optional<TrustedKey> signer(Optional<CertificateChain> chain) {
        return authority.isEmpty()
                ? Optional.of(this)
                : chain.flatMap(certificates -> certificates.key(authority.get()))
                        .filter(ECPublicKey.class::isInstance)
                        .map(ECPublicKey.class::cast)
                        .flatMap(ec -> Curve.of(ec).map(known -> new TrustedKey(Optional.empty(), ec, known)));
    }

    boolean isAuthority() {
        return authority.isPresent();
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
