package io.github.seedbed.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.signature.ModelSignature;
import io.github.seedbed.signature.SigningKey;
import io.github.seedbed.signature.TrustedKey;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures by keys that are made for the test. */
class SignatureTest {
    private static final String A = "0a".repeat(32);
    private static final String B = "0b".repeat(32);

    private final SortedMap<String, String> digests = new TreeMap<>();
    private Keys keys;

    @BeforeEach
    void keys() throws Exception {
        keys = Keys.on("secp256r1");
        digests.put("config.json", A);
        digests.put("model.onnx", B);
    }

    private byte[] signed() {
        return ModelSignature.sign("flowers", digests, keys.signing());
    }

    private void require(byte[] signature) {
        ModelSignature.require(signature, keys.trusted(), digests, "flowers, model.sig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
    void holdsOnEachCurve(String curve) throws Exception {
        keys = Keys.on(curve);
        require(signed());
        digests.put(".gitattributes", A);
        require(signed());
    }

    @Test
    void eachFileThatIsNotTheSignedOneIsNamed() {
        byte[] signature = signed();
        digests.put("model.onnx", A);
        digests.put("more.txt", A);
        digests.remove("config.json");
        digests.put(".gitattributes", A);
        assertThatThrownBy(() -> require(signature))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                A file is not the signed one
                  where: flowers, model.sig, config.json
                  why:   it is missing
                  do:    do not use the model: download it again, or ask its maker
                A file is not the signed one
                  where: flowers, model.sig, model.onnx
                  why:   it is another one than the signed one
                  do:    do not use the model: download it again, or ask its maker
                A file is not the signed one
                  where: flowers, model.sig, more.txt
                  why:   the signature does not name it
                  do:    do not use the model: download it again, or ask its maker""");
    }

    @Test
    void anotherKeyIsNotTheTrustedOne() throws Exception {
        byte[] signature = signed();
        keys = Keys.on("secp256r1");
        assertThatThrownBy(() -> require(signature))
                .hasMessage("""
                The signature is not by the trusted key
                  where: flowers, model.sig
                  why:   no signature in it fits the key %s
                  do:    do not use the model, or ask its maker for the public key""".formatted(keys.trusted().hint().substring(0, 12)));
    }

    @Test
    void whatWasChangedAfterwardsIsNotSigned() {
        String text = new String(signed(), StandardCharsets.UTF_8);
        String payload = text.replaceAll("(?s).*\"payload\": \"([^\"]+)\".*", "$1");
        String statement = new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
        List<UnaryOperator<String>> forgeries = List.of(
                s -> s.replace("flowers", "roses"),
                s -> s.replace(B, A),
                s -> s.replace("model.onnx", "model.onny"),
                s -> s.replace("/v1.0", "/v1.1"));
        for (UnaryOperator<String> forgery : forgeries) {
            String forged =
                    Base64.getEncoder().encodeToString(forgery.apply(statement).getBytes(StandardCharsets.UTF_8));
            assertThat(forged).isNotEqualTo(payload);
            assertThatThrownBy(() -> require(text.replace(payload, forged).getBytes(StandardCharsets.UTF_8)))
                    .hasMessageContaining("The signature is not by the trusted key");
        }
        for (String broken :
                List.of("", "{}", "[]", text.substring(0, 300), text.replace("\"sig\": \"", "\"sig\": \"AAAA"))) {
            assertThatThrownBy(() -> require(broken.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void keysThatCannotBeUsedAreTold() throws Exception {
        assertThatThrownBy(() -> TrustedKey.of("nonsense"))
                .hasMessageContaining(
                        "The public key cannot be used\n  where: the trusted key\n  why:   it is not PEM");
        Keys other = Keys.on("secp256r1");
        assertThatThrownBy(() -> SigningKey.of(keys.secret(), other.trusted(), "model.key"))
                .hasMessageContaining("The private key cannot be used\n  where: model.key\n  why:   the public key is"
                        + " that of another one\n")
                .hasMessageNotContaining(keys.secret().substring(30, 60));
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        String pem = Keys.pem("PUBLIC KEY", rsa.generateKeyPair().getPublic().getEncoded());
        assertThatThrownBy(() -> TrustedKey.of(pem)).hasMessageContaining("it is not a key of an elliptic curve");
        assertThat(keys.signing().toString()).isEqualTo("private key");
        assertThat(keys.trusted().pem())
                .startsWith("-----BEGIN PUBLIC KEY-----\n")
                .endsWith("-----END PUBLIC KEY-----\n");
    }
}
