package io.github.seedbed.internal.http;

import java.io.IOException;
import java.util.Optional;

/** Who asks: with a credential, which a server may ask to be renewed. Several threads may ask at once. */
public interface Login {
    /** Returns what goes along with a request, to its own server and to no other. */
    Optional<Credential> credential();

    /**
     * Gets another credential, as a server asks for one.
     *
     * @param refusal of status 401
     * @return whether it makes sense to ask again
     * @throws IOException if the thread was interrupted
     */
    boolean renew(Answer refusal) throws IOException;

    /**
     * Returns one that never changes.
     *
     * @param credential if there is one
     */
    static Login with(Optional<Credential> credential) {
        return new Login() {
            @Override
            public Optional<Credential> credential() {
                return credential;
            }

            @Override
            public boolean renew(Answer refusal) {
                return false;
            }
        };
    }
}
