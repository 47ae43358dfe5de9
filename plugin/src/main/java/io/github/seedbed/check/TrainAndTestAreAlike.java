package io.github.seedbed.check;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.RunFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The test rows are no further from the training rows than chance explains, by what {@code profile.json} says. */
final class TrainAndTestAreAlike extends Rule {
    TrainAndTestAreAlike() {
        super(Owner.DOMAIN_EXPERT, "The test rows are like the training rows, as far as chance allows");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<DataProfile> profile = bundle.run().ifReadable(RunFolder::profile);
        if (profile.isEmpty()) {
            return List.of();
        }
        DataProfile.Shift shift = profile.get().shift();
        Place place = ExperimentFile.place(bundle, "split");
        return shift.distances().entrySet().stream()
                .filter(distance -> distance.getValue() > shift.limit())
                .map(distance -> Finding.of(
                        this,
                        place,
                        "The test rows are unlike the training rows",
                        "\"" + distance.getKey() + "\" is distributed otherwise: shares differ by up to "
                                + Json.number(distance.getValue()) + ", chance explains " + Json.number(shift.limit()),
                        "look at the two; split by another column (split.by), or say in <waivers><" + id()
                                + "> of pom.xml why the test means something all the same"))
                .toList();
    }
}
