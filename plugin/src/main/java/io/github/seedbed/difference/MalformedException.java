package io.github.seedbed.difference;

import java.io.IOException;

/** A file is not of the format that its name says. */
final class MalformedException extends IOException {
    private static final long serialVersionUID = 1;

    MalformedException(String message) {
        super(message);
    }
}
