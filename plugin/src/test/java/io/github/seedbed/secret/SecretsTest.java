package io.github.seedbed.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String HEX = "0123456789abcdef";
    private static final String ALNUM = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUvWxYz0123456789";

    /** Put together here, so that no scanner takes this file for a leak. */
    private static final List<String> SECRETS = List.of(
            "-----BEGIN RSA PRIVATE" + " KEY-----",
            "-----BEGIN PGP PRIVATE" + " KEY BLOCK-----",
            "AGE-SECRET-" + "KEY-1" + "Q".repeat(58),
            "hf_" + ALNUM.substring(0, 34),
            "ghp_" + ALNUM.substring(0, 36),
            "github_pat_" + ALNUM,
            "glpat-" + ALNUM.substring(0, 20),
            "gldt-" + ALNUM.substring(0, 20),
            "npm_" + ALNUM.substring(0, 36),
            "pypi-" + ALNUM,
            "rubygems_" + HEX.repeat(3),
            "dckr_pat_" + ALNUM.substring(0, 27),
            "AKIA" + "ABCDEFGHIJKLMNOP",
            "AIza" + ALNUM.substring(0, 35),
            "GOCSPX-" + ALNUM.substring(0, 28),
            "AccountKey=" + ALNUM + "AbCdEfGhIjKlMn==",
            "https://a.blob.example.org/b?sv=1&sig=" + ALNUM.substring(0, 43),
            "xoxb-" + ALNUM.substring(0, 20),
            "https://hooks.slack.com/services/" + "T00000000/B00000000/abcdefgh",
            "sk_live_" + ALNUM.substring(0, 24),
            "sk-" + ALNUM.substring(0, 48),
            "SG." + ALNUM.substring(0, 22) + "." + ALNUM.substring(0, 43),
            "dop_v1_" + HEX.repeat(4),
            "dapi" + HEX.repeat(2),
            "hvs." + ALNUM.substring(0, 24),
            "glsa_" + ALNUM.substring(0, 32) + "_01234567",
            "{\"username\":\"x\",\"key\":\"" + HEX.repeat(2) + "\"}",
            "eyJ" + ALNUM.substring(0, 20) + ".eyJ" + ALNUM.substring(0, 20) + "." + ALNUM.substring(0, 20),
            "postgresql://user:" + "pa55@host/db",
            "Authorization: Basic " + "dXNlcjpwYXNz",
            "curl -H 'authorization: Bearer " + ALNUM.substring(0, 20) + "'",
            "<password>" + "hunter2hunter2</password>",
            "password: " + "hunter2hunter2",
            "DB_PASSWORD=" + "hunter2hunter2",
            "Passwort: " + "geheim1234",
            "Kennwort = " + "'geheim1234'",
            "client_secret: \"" + "a1b2c3d4e5\"",
            "\"api-key\": \"" + "a1b2c3d4(e5)\"");

    @Test
    void knowsWhatIssuersDocument() {
        for (String secret : SECRETS) {
            assertThat(Secrets.in(("one\nsee " + secret + "\nthree\n").getBytes(StandardCharsets.UTF_8)))
                    .as(secret)
                    .hasSize(1)
                    .allMatch(found -> found.line() == 2)
                    .allMatch(found -> !found.toString().contains(secret));
        }
    }

    @Test
    void aZeroByteHidesNothing() {
        for (String secret : SECRETS) {
            String line = "one\nsee " + secret + "\n";
            for (String hidden :
                    List.of("\0" + line, line + "\0", "one\nx\0" + secret + "\0", line.replaceAll("(.)", "$1\0"))) {
                assertThat(Secrets.in(hidden.getBytes(StandardCharsets.UTF_8)))
                        .as(hidden.replace('\0', '~'))
                        .isNotEmpty()
                        .allMatch(found -> found.line() == 2);
            }
            assertThat(Secrets.in(line.getBytes(StandardCharsets.UTF_16LE)))
                    .as(secret)
                    .isNotEmpty();
        }
    }

    @Test
    void findsThemAtTheEndOfOneLongLine() {
        byte[] line = ("x ".repeat(2_000_000) + SECRETS.get(3)).getBytes(StandardCharsets.UTF_8);
        assertThat(Secrets.in(line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The password is kept in the settings of Maven.",
                "token = tokens.get(i1);",
                "String token = words[token1].trim();",
                "secret: ${env.SECRET_1}",
                "<password>${env.TOKEN1234}</password>",
                "password: <your password 1>",
                "https://example.org/a:b@c",
                "mailto:someone@example.org",
                "Basic statistics of 2024-measurements-and-more",
                "sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "key: petal_length_1",
                "a basic understanding of bearer bonds",
                "the task-specific-head-of-the-model-1234567890",
            })
    void leavesOthersAlone(String line) {
        assertThat(Secrets.in(line.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".npmrc",
                "a/.envrc",
                ".env",
                "settings.xml",
                "server.pem",
                "a/id_rsa",
                "kaggle.json",
                ".aws/config"
            })
    void knowsKeepersByTheirNames(String name) {
        assertThat(Secrets.isKeeper(name)).isTrue();
        assertThat(Secrets.isKeeper(name + ".md")).isEqualTo(name.equals(".env") || name.equals(".aws/config"));
    }
}
