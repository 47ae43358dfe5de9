package io.github.seedbed.copy;

import io.github.seedbed.signature.SigningKey;
import io.github.seedbed.signature.TrustedKey;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A pair of keys that is made for a test. */
public record Keys(String secret, TrustedKey trusted) {
    public static Keys on(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        KeyPair pair = generator.generateKeyPair();
        return new Keys(
                pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
                TrustedKey.of(pem("PUBLIC KEY", pair.getPublic().getEncoded())));
    }

    static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + label
                + "-----\n";
    }

    public SigningKey signing() {
        return SigningKey.of(secret, trusted, "model.key");
    }
}
