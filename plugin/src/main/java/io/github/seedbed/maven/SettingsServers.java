package io.github.seedbed.maven;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** The servers of {@code settings.xml}, their passwords decrypted by Maven as {@code settings-security.xml} says. */
final class SettingsServers {
    private final Settings settings;
    private final SettingsDecrypter decrypter;

    SettingsServers(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
    }

    /**
     * Returns a server.
     *
     * @param id by which the settings know it
     * @throws ProblemException if its password cannot be decrypted
     */
    Optional<Server> get(String id) {
        return Optional.ofNullable(settings.getServer(id))
                .map(DefaultSettingsDecryptionRequest::new)
                .map(decrypter::decrypt)
                .map(result -> decrypted(result, id));
    }

    private static Server decrypted(SettingsDecryptionResult result, String id) {
        if (!result.getProblems().isEmpty()) {
            throw new ProblemException(new Problem(
                    "A password cannot be decrypted",
                    "settings.xml, server " + id,
                    result.getProblems().get(0).getMessage(),
                    "encrypt it again: mvn --encrypt-password"));
        }
        return result.getServer();
    }
}
