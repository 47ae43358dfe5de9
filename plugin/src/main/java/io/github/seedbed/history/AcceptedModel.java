package io.github.seedbed.history;

import io.github.seedbed.lock.LockEntry;
import java.time.LocalDate;
import java.util.SortedSet;

/**
 * A model that a commit accepted by changing {@code model.lock}.
 *
 * @param commit the id of the commit, 40 hexadecimal digits
 * @param day on which its author made it, in UTC
 * @param author the author's name
 * @param reason the first line of the commit's message
 * @param changed what else is other than in the commit of the model before: code, data, pom.xml, settings
 * @param entry what the lock says about the model
 */
record AcceptedModel(
        String commit, LocalDate day, String author, String reason, SortedSet<String> changed, LockEntry entry) {
    /** So many digits of a commit's id are shown. */
    static final int SHORT = 8;

    String shortCommit() {
        return commit.substring(0, SHORT);
    }

    /** Returns the changes as words. */
    String changes() {
        return changed.isEmpty() ? "nothing of the project" : String.join(", ", changed);
    }
}
