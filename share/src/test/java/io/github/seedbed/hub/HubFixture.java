package io.github.seedbed.hub;

import io.github.seedbed.internal.http.Quick;
import io.github.seedbed.internal.hub.HubRepository;

/** A client that does not wait. */
public final class HubFixture {
    private HubFixture() {}

    public static Hub quick(HubPlayer server, String name) {
        HubRepository repository = HubRepository.of(server.address(), name);
        return new Hub(repository, Quick.http(server.address(), HubPlayer.TOKEN), true, attempt -> {});
    }
}
