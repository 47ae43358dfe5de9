package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A team deploys Seedbed to its own repository; somebody else has nothing but a settings.xml that names it. */
@Tag("full")
class StrangersMachineTest {
    private static final String DEPLOY = "mvn deploy -Prelease -DaltDeploymentRepository=team::$TEAM_REPOSITORY";

    private final FirstRun first = FirstRun.get();

    @Test
    @Runs(DEPLOY)
    void aProjectBuildsFromTheTeamsRepository() throws IOException {
        Path team = Workspace.empty("team repository");
        // The plain build sees its tests and gates, CentralTest its Javadoc
        String[] without = CentralTest.without("-Dmaven.javadoc.skip");
        String address = team.toUri().toString();
        first.inSecondClone(maven -> maven.with(without).environment("TEAM_REPOSITORY", address), DEPLOY);
        assertThat(FirstRun.holds(team, "seedbed-tabular-classification-" + Workspace.VERSION + ".jar"))
                .isTrue();
        assertThat(FirstRun.holds(team, "-sources.jar")).isTrue();
        assertThat(FirstRun.holds(team, "seedbed-runtime-" + Workspace.VERSION + "-javadoc.jar"))
                .as("left out above")
                .isFalse();
        assertThat(team.resolve("org/example")).doesNotExist();

        Path settings =
                Files.writeString(Workspace.empty("stranger").resolve("settings.xml"), """
                <settings>
                  <profiles>
                    <profile>
                      <id>team</id>
                      <repositories>
                        <repository><id>team</id><url>%1$s</url></repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository><id>team</id><url>%1$s</url></pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>team</activeProfile></activeProfiles>
                </settings>
                """.formatted(team.toUri()));
        Maven stranger = Maven.of(Workspace.warmRepository("strangers repository"))
                .with("-s", settings.toString(), FirstRun.TRAINED_ONCE);
        Path project = first.copyOfProject("strangers project");
        stranger.run(project, "verify", "-Dquick", "-DskipTests").green();
        assertThat(FirstRun.bundle(project)).isEqualTo(FirstRun.bundle(first.project));
    }
}
