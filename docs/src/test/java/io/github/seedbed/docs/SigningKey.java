package io.github.seedbed.docs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.jcajce.JcaPGPObjectFactory;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPair;
import org.bouncycastle.openpgp.operator.jcajce.JcePBESecretKeyEncryptorBuilder;

/** An OpenPGP key of the tests' own: what a user keeps in MAVEN_GPG_KEY, and what others check signatures with. */
final class SigningKey {
    static final String PASSPHRASE = "correct horse";

    private final PGPSecretKey key;

    private SigningKey(PGPSecretKey key) {
        this.key = key;
    }

    static SigningKey make() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        PGPKeyPair pgp = new JcaPGPKeyPair(PublicKeyAlgorithmTags.RSA_GENERAL, pair, new Date());
        return new SigningKey(new PGPSecretKey(
                PGPSignature.DEFAULT_CERTIFICATION,
                pgp,
                "Ada <ada@example.com>",
                new JcaPGPDigestCalculatorProviderBuilder().build().get(HashAlgorithmTags.SHA1),
                null,
                null,
                new JcaPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256),
                new JcePBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                        .build(PASSPHRASE.toCharArray())));
    }

    /** Returns the private key as people paste it into a secret. */
    String armored() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream armor = new ArmoredOutputStream(bytes)) {
            key.encode(armor);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    /** Tells whether {@code file.asc} is this key's signature of the file. */
    boolean signed(Path file) throws IOException, PGPException {
        byte[] armor = Files.readAllBytes(file.resolveSibling(file.getFileName() + ".asc"));
        Object first = new JcaPGPObjectFactory(PGPUtil.getDecoderStream(new ByteArrayInputStream(armor))).nextObject();
        PGPSignature signature = ((PGPSignatureList) first).get(0);
        signature.init(new JcaPGPContentVerifierBuilderProvider(), key.getPublicKey());
        signature.update(Files.readAllBytes(file));
        return signature.verify();
    }
}
