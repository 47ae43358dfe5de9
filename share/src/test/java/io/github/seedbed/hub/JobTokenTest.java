package io.github.seedbed.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.internal.http.Call;
import io.github.seedbed.internal.http.Player;
import io.github.seedbed.internal.http.Reply;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job of a CI service, as the Hub documents its trusted publishers; never tried with the Hub itself. */
class JobTokenTest {
    private final List<String> exchanged = new ArrayList<>();
    private Player player;

    @BeforeEach
    void start() throws IOException {
        player = Player.of(this::reply);
        System.setProperty("HF_ENDPOINT", player.address().toString());
        System.setProperty("HF_HOME", "nowhere");
    }

    @AfterEach
    void stop() {
        player.close();
        List.of(
                        "HF_ENDPOINT",
                        "HF_HOME",
                        "HF_OIDC_RESOURCE",
                        "HF_OIDC_ID_TOKEN",
                        "ACTIONS_ID_TOKEN_REQUEST_URL",
                        "ACTIONS_ID_TOKEN_REQUEST_TOKEN")
                .forEach(System::clearProperty);
    }

    private Reply reply(Call call) {
        if (call.path().equals("/oauth/token")) {
            exchanged.add(call.text());
            return Reply.json(200, "{\"access_token\":\"hf_jwt_1\",\"expires_in\":3600}");
        }
        return call.path().equals("/job") && call.header("Authorization").equals("Bearer of-the-job")
                ? Reply.json(200, "{\"value\":\"proof-for-" + call.query() + "\"}")
                : Reply.of(404, "");
    }

    private static void set(Map<String, String> variables) {
        variables.forEach(System::setProperty);
    }

    @Test
    void aJobOnGithubShowsWhoItIs() throws IOException {
        set(Map.of(
                "HF_OIDC_RESOURCE", "acme/penguins",
                "ACTIONS_ID_TOKEN_REQUEST_URL", player.otherAddress() + "/job?v=2",
                "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "of-the-job"));
        Hub.at("acme/penguins").requireKnown();
        assertThat(exchanged)
                .containsExactly("{\"grant_type\":\"urn:ietf:params:oauth:grant-type:token-exchange\","
                        + "\"subject_token_type\":\"urn:ietf:params:oauth:token-type:id_token\","
                        + "\"subject_token\":\"proof-for-v=2&audience=https%3A%2F%2Fhuggingface.co\","
                        + "\"resource\":\"acme/penguins\"}");
        // What the job keeps for its service goes there, and nowhere else
        assertThat(player.tokens()).containsExactly("127.0.0.1 GET /job");
    }

    @Test
    void anotherServiceGivesTheProof() throws IOException {
        set(Map.of("HF_OIDC_RESOURCE", "acme/penguins", "HF_OIDC_ID_TOKEN", "given"));
        Hub.at("acme/penguins").requireKnown();
        assertThat(exchanged).hasSize(1).allMatch(body -> body.contains("\"subject_token\":\"given\""));
    }

    @Test
    void aTokenThatIsThereIsTaken() throws IOException {
        set(Map.of("HF_OIDC_RESOURCE", "acme/penguins", "HF_OIDC_ID_TOKEN", "given"));
        Hub.at("acme/penguins", Optional.of("hf_kept"));
        assertThat(player.calls()).isEmpty();
    }

    @Test
    void withoutProofOrPublisherItIsTold() {
        set(Map.of("HF_OIDC_RESOURCE", "acme/penguins"));
        assertThatThrownBy(() -> Hub.at("acme/penguins"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The job gets no token of the Hub
                          where: HF_OIDC_RESOURCE
                          why:   it asks for one, and nothing here proves which job this is
                          do:    on GitHub, give the job the permission "id-token: write"; elsewhere put the proof into the \
                        variable HF_OIDC_ID_TOKEN""");
        set(Map.of("HF_OIDC_ID_TOKEN", "given"));
        player.instead("POST /oauth/token", 1, Reply.json(400, "{\"error\":\"invalid_grant\"}"));
        assertThatThrownBy(() -> Hub.at("acme/penguins"))
                .hasMessageContaining("why:   the server answered 400: invalid_grant");
    }
}
