package io.github.seedbed.check;

import java.util.List;

/** What the POM says of where the project lives and who made it is not what Seedbed says of itself. */
final class PomIsOwn extends Rule {
    PomIsOwn() {
        super(Owner.PROJECT_LEAD, "url, licences, developers and scm of pom.xml are not inherited from Seedbed");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) {
        return bundle.pom().inherited().stream().map(this::finding).toList();
    }

    private Finding finding(String element) {
        return new Finding(
                id(),
                owner(),
                Level.NOTE,
                Place.of("pom.xml"),
                "The project would be published with what Seedbed says of itself",
                "without <" + element + "> in pom.xml Maven takes that of seedbed-parent",
                "write your own, or a blank one, as every new project has it");
    }
}
