package io.github.seedbed.check;

/** Whether a finding fails the build. */
public enum Level {
    ERROR("error"),
    WARNING("warning"),
    /** Fails a release only. */
    NOTE("note");

    private final String title;

    Level(String title) {
        this.title = title;
    }

    /** As SARIF calls it. */
    String title() {
        return title;
    }
}
