package io.github.seedbed.reproduce.watch;

import java.io.IOException;
import java.net.ServerSocket;

/** Ports that the system chooses: in a world that is held still, the first free one from some number on. */
final class Ports {
    /** Below those that systems give away themselves. */
    private static final int FIRST = 20_000;

    private static final int APART = 1009;
    private static final int LANES = 3000;

    /** So many are tried: others may have them. */
    private static final int MOST = 300;

    private Ports() {}

    /** Returns 0, which leaves the choice to the system, if none is free. Trainings side by side get different ones. */
    static int free(int world) {
        int first = FIRST + Math.floorMod(World.get("scratch").hashCode(), LANES) + (world - World.STILL) * APART;
        for (int port = first; port < first + MOST; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                continue;
            }
        }
        return 0;
    }
}
