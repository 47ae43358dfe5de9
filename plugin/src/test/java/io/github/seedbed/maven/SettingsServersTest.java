package io.github.seedbed.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** A password that was encrypted with {@code mvn --encrypt-password}, decrypted by Maven's own classes. */
class SettingsServersTest {
    private static final String MASTER = "the master's password";

    @TempDir
    private Path folder;

    private final DefaultPlexusCipher cipher = new DefaultPlexusCipher();
    private final Server server = new Server();
    private SettingsServers servers;

    @BeforeEach
    void write() throws Exception {
        // As mvn --encrypt-master-password does: the key is of no use without the file
        String master = cipher.encryptAndDecorate(MASTER, DefaultSecDispatcher.SYSTEM_PROPERTY_SEC_LOCATION);
        Path security = Files.writeString(
                folder.resolve("settings-security.xml"),
                "<settingsSecurity><master>" + master + "</master></settingsSecurity>");
        Settings settings = new Settings();
        server.setId("huggingface.co");
        settings.addServer(server);
        servers = new SettingsServers(
                settings,
                new DefaultSettingsDecrypter(new DefaultSecDispatcher(cipher, Map.of(), security.toString())));
    }

    private String password() {
        return servers.get("huggingface.co").orElseThrow().getPassword();
    }

    @Test
    void anEncryptedTokenIsDecryptedAndAPlainOneStays() throws Exception {
        server.setPassword(cipher.encryptAndDecorate("hf_secret", MASTER));
        assertThat(password()).isEqualTo("hf_secret");
        server.setPassword("hf_plain");
        assertThat(password()).isEqualTo("hf_plain");
        assertThat(servers.get("zenodo.org")).isEmpty();
    }

    @Test
    void aPasswordOfAnotherMasterIsReportedWithoutIt() throws Exception {
        server.setPassword(cipher.encryptAndDecorate("hf_secret", "another"));
        assertThatThrownBy(this::password)
                .hasMessageStartingWith(
                        "A password cannot be decrypted\n  where: settings.xml, server huggingface.co\n  why:   ")
                .hasMessageEndingWith("do:    encrypt it again: mvn --encrypt-password")
                .hasMessageNotContaining("hf_secret")
                .hasMessageNotContaining(MASTER);
    }
}
