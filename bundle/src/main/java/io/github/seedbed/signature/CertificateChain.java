package io.github.seedbed.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Certificates from that of who signs, the first, up to one that an authority issued (RFC 5280). They count as of the
 * day from which the first is valid: a signature says nothing that could be trusted of when it was made, and models
 * outlive certificates. Nothing is asked about revocation.
 *
 * @param certificates at least one
 */
record CertificateChain(List<X509Certificate> certificates) {
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";

    /** More than any authority needs, and less than a reader should walk through. */
    private static final int MOST = 10;

    /** Returns those of a signature. */
    static Optional<CertificateChain> of(JsonNode material) {
        List<byte[]> encoded = new ArrayList<>();
        try {
            for (JsonNode each : material.path("x509CertificateChain").path("certificates")) {
                encoded.add(Base64.getDecoder().decode(each.path("rawBytes").asText()));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return of(encoded);
    }

    /** Returns those of a text in PEM; empty if it has none, or one that cannot be read. */
    static Optional<CertificateChain> of(String pem) {
        return of(Pem.all(pem, "CERTIFICATE"));
    }

    private static Optional<CertificateChain> of(List<byte[]> encoded) {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            for (byte[] each : encoded) {
                certificates.add((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(each)));
            }
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
        return certificates.isEmpty() || certificates.size() > MOST
                ? Optional.empty()
                : Optional.of(new CertificateChain(List.copyOf(certificates)));
    }

    X509Certificate first() {
        return certificates.get(0);
    }

    /** Returns the key of who signs, if the authority vouches for it, and for signing. */
    Optional<PublicKey> key(X509Certificate authority) {
        int end = certificates.indexOf(authority);
        List<X509Certificate> path = end < 0 ? certificates : certificates.subList(0, end);
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(first().getNotBefore());
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return !path.isEmpty() && signs() ? Optional.of(first().getPublicKey()) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private boolean signs() throws GeneralSecurityException {
        boolean[] usage = first().getKeyUsage();
        List<String> extended = first().getExtendedKeyUsage();
        return usage != null && usage[0] || extended != null && extended.contains(CODE_SIGNING);
    }

    /** As a signature holds them. */
    ObjectNode material() {
        ObjectNode chain = Json.node();
        ArrayNode list = chain.putArray("certificates");
        try {
            for (X509Certificate each : certificates) {
                list.addObject().put("rawBytes", Base64.getEncoder().encodeToString(each.getEncoded()));
            }
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
        return chain;
    }
}
