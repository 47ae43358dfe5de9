package io.github.seedbed.check;

/** Who must act on a finding: the three roles that share a model's documentation. */
enum Owner {
    DEVELOPER("developer"),
    DOMAIN_EXPERT("domain expert"),
    PROJECT_LEAD("project lead");

    private final String title;

    Owner(String title) {
        this.title = title;
    }

    /** Such as "domain expert". */
    String title() {
        return title;
    }
}
