package io.github.seedbed.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.signature.ModelSignature;
import io.github.seedbed.signature.SigningKey;
import io.github.seedbed.signature.TrustedKey;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures by a key for which an authority vouches; keytool of the JDK plays the authority. */
class CertificateTest {
    private static final SortedMap<String, String> FILES = new TreeMap<>(Map.of("model.onnx", "ab".repeat(32)));
    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private static KeyStore store;

    @BeforeAll
    static void issue() throws Exception {
        keytool("root", "-ext", "bc:c", "-dname", "CN=Acme", "-startdate", "-2y", "-validity", "3650");
        keytool(
                "issuer",
                "-ext",
                "bc:c",
                "-dname",
                "CN=Models",
                "-signer",
                "root",
                "-startdate",
                "-2y",
                "-validity",
                "3650");
        // Long expired: a signature outlives it
        keytool(
                "ada",
                "-ext",
                "ku:c=digitalSignature",
                "-dname",
                "CN=Ada",
                "-signer",
                "issuer",
                "-startdate",
                "-1y",
                "-validity",
                "1");
        keytool("mail", "-ext", "ku:c=keyAgreement", "-dname", "CN=Mail", "-signer", "root");
        keytool("other", "-ext", "bc:c", "-dname", "CN=Acme");
        store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
    }

    private static void keytool(String alias, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-keystore",
                folder.resolve("keys.p12").toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
    }

    private static String certificate(String alias) throws Exception {
        return Keys.pem("CERTIFICATE", store.getCertificate(alias).getEncoded());
    }

    private static TrustedKey authority(String alias) throws Exception {
        return TrustedKey.of(certificate(alias));
    }

    /** As {@code cat key chain} gives it. */
    private static String keyWithChain(String alias) throws Exception {
        Key key = store.getKey(alias, PASSWORD.toCharArray());
        StringBuilder pem = new StringBuilder(Keys.pem("PRIVATE KEY", key.getEncoded()));
        for (Certificate each : store.getCertificateChain(alias)) {
            pem.append(Keys.pem("CERTIFICATE", each.getEncoded()));
        }
        return pem.toString();
    }

    private static byte[] signed(String alias, TrustedKey authority) throws Exception {
        return ModelSignature.sign("flowers", FILES, SigningKey.of(keyWithChain(alias), authority, "model.key"));
    }

    private static boolean isTrusted(byte[] signature, TrustedKey key) {
        try {
            ModelSignature.require(signature, key, FILES, "model.sig");
            return true;
        } catch (ProblemException e) {
            assertThat(e).hasMessageContaining("The signature is not by the trusted key");
            return false;
        }
    }

    @Test
    void whomTheAuthorityVouchesForMaySign() throws Exception {
        byte[] signature = signed("ada", authority("root"));
        assertThat(new String(signature, StandardCharsets.UTF_8))
                .contains("x509CertificateChain", "rawBytes")
                .doesNotContain("publicKey");
        assertThat(isTrusted(signature, authority("root"))).isTrue();
        assertThat(isTrusted(signature, authority("issuer"))).isTrue();
        // The certificate itself leads to no authority
        assertThat(isTrusted(signature, authority("ada"))).isFalse();
        assertThat(isTrusted(signature, authority("mail"))).isFalse();
    }

    @Test
    void anotherAuthorityOfTheSameNameIsNone() throws Exception {
        assertThat(isTrusted(signed("ada", authority("root")), authority("other")))
                .isFalse();
    }

    @Test
    void aSignatureOfABareKeyIsNoCertificate() throws Exception {
        Keys keys = Keys.on("secp256r1");
        assertThat(isTrusted(ModelSignature.sign("flowers", FILES, keys.signing()), authority("root")))
                .isFalse();
        assertThat(isTrusted(signed("ada", authority("root")), keys.trusted())).isFalse();
    }

    /** As Sigstore's keyless way writes it: the certificate alone. It gives one to everybody, so it proves nobody. */
    @Test
    void aSingleCertificateIsNotTaken() throws Exception {
        String chain = new String(signed("ada", authority("root")), StandardCharsets.UTF_8);
        String single = chain.replaceFirst(
                "(?s)\"x509CertificateChain\".*?(\\{\\s*\"rawBytes\".*?}).*?]\\s*}", "\"certificate\": $1");
        assertThat(single).contains("\"certificate\"").doesNotContain("x509CertificateChain");
        assertThat(isTrusted(single.getBytes(StandardCharsets.UTF_8), authority("issuer")))
                .isFalse();
    }

    @Test
    void aCertificateForOtherUsesDoesNotSign() {
        assertThatThrownBy(() -> signed("mail", authority("root")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The private key cannot be used
                          where: model.key
                          why:   no chain of certificates for signing leads from it to the trusted authority
                          do:    put its certificate below the key, then those of who issued it, each in PEM""");
    }

    @Test
    void theCertificateHasToBeThatOfTheKey() throws Exception {
        String pem = Keys.on("secp256r1").secret()
                + keyWithChain("ada").replaceFirst("(?s)-----BEGIN PRIVATE.*END PRIVATE KEY-----\n", "");
        assertThatThrownBy(() -> SigningKey.of(pem, authority("root"), "model.key"))
                .hasMessageContaining("the public key is that of another one");
    }

    @Test
    void aKeyWithItsChainServesABareKeyToo() throws Exception {
        Keys keys = Keys.on("secp256r1");
        assertThatCode(() -> SigningKey.of(keys.secret() + certificate("ada"), keys.trusted(), "model.key"))
                .doesNotThrowAnyException();
    }
}
