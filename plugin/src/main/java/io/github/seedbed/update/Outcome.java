package io.github.seedbed.update;

/** What becomes of a file of the template in a project. */
public enum Outcome {
    ADDED("added", "new in the template"),
    UPDATED("updated", "you had not changed it"),
    MERGED("merged", "the template's changes and yours"),
    CONFLICT("conflict", "both changed the same lines: look for <<<<<<< in it"),
    BESIDE("beside", "both changed a file that is not text, or made one: compare the two, and delete the second"),
    REMOVED("removed", "the template no longer has it, and you had not changed it"),
    KEPT("kept", "the template no longer has it, but you changed it: delete it if you do not need it"),
    LEFT_OUT("left out", "the template changed it, and you had deleted it");

    private final String title;
    private final String meaning;

    Outcome(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** Returns the word for a table. */
    String title() {
        return title;
    }

    /** Returns why, and what to do. */
    String meaning() {
        return meaning;
    }

    /** Returns whether a person must look at the file. */
    boolean isOpen() {
        return this == CONFLICT || this == BESIDE;
    }
}
