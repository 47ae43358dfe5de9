package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.signature.ModelSignature;
import io.github.seedbed.signature.SigningKey;
import io.github.seedbed.signature.TrustedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A verifier in another language, written from the specification, accepts our signatures, and we accept its own. */
@Tag("full")
class ForeignSignatureTest {
    private static final Path SCRIPT = Workspace.ROOT.resolve("docs/src/test/resources/model-signature.mjs");

    @TempDir
    private Path folder;

    private final SortedMap<String, String> digests = new TreeMap<>();
    private TrustedKey trusted;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("model/figures"));
        for (String name : new String[] {"README.md", "figures/a b.svg", "model.onnx"}) {
            Files.writeString(folder.resolve("model").resolve(name), name);
            digests.put(name, Sha256.of(name));
        }
        // As the Hub adds it
        Files.writeString(folder.resolve("model/.gitattributes"), "");
    }

    private void sign(String curve) throws Exception {
        trusted = keys(curve, "right");
        SigningKey key = SigningKey.of(Files.readString(folder.resolve("right.key")), trusted, "right.key");
        Files.write(folder.resolve("model/model.sig"), ModelSignature.sign("model", digests, key));
    }

    private TrustedKey keys(String curve, String name) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        KeyPair pair = generator.generateKeyPair();
        pem(name + ".key", "PRIVATE KEY", pair.getPrivate().getEncoded());
        return TrustedKey.of(pem(name + ".pub", "PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private Path pem(String name, String label, byte[] bytes) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
    }

    private String node(String what, String key, String forgery) throws Exception {
        String script = SCRIPT.toString();
        String model = folder.resolve("model").toString();
        return Tools.output("node", script, what, model, folder.resolve(key).toString(), forgery)
                .strip();
    }

    private void require() throws IOException {
        ModelSignature.require(Files.readAllBytes(folder.resolve("model/model.sig")), trusted, digests, "model.sig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
    void eachAcceptsTheOther(String curve) throws Exception {
        sign(curve);
        assertThat(node("verify", "right.pub", "")).isEqualTo("verified");
        assertThat(node("forge", "right.key", "none")).isEqualTo("written");
        assertThat(node("verify", "right.pub", "")).isEqualTo("verified");
        assertThatCode(this::require).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "digest", "order", "subjects", "predicate", "unlisted", "cut"})
    void bothRefuseAForgery(String forgery) throws Exception {
        sign("secp256r1");
        node("forge", "right.key", forgery);
        assertThat(node("verify", "right.pub", "")).startsWith("refused: ");
        assertThatThrownBy(this::require).isInstanceOf(ProblemException.class);
    }

    @Test
    void bothRefuseAnotherKey() throws Exception {
        sign("secp256r1");
        keys("secp256r1", "wrong");
        node("forge", "wrong.key", "none");
        assertThat(node("verify", "right.pub", "")).isEqualTo("refused: signature");
        assertThatThrownBy(this::require).hasMessageContaining("The signature is not by the trusted key");
    }
}
