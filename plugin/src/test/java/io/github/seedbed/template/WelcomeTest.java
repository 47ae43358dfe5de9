package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class WelcomeTest {
    @Test
    void saysWhereTheProjectIsAndWhatToTypeNext() {
        assertThat(Welcome.text(Path.of("/home/ada/my models/é"))).isEqualTo("""
                        Your project is in /home/ada/my models/é

                          cd "/home/ada/my models/é"
                          mvn verify                     # builds and checks everything
                          less target/bundle/README.md   # the model's card, with the metrics of your run
                        """);
    }

    @Test
    void promisesNothingOfAForeignArchetype() {
        assertThat(Welcome.ofForeign(Path.of("/x"))).isEqualTo("""
                        Your project is in /x

                          cd /x
                          mvn verify                     # builds and checks everything
                        """);
    }
}
