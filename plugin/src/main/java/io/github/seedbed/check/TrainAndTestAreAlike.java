package io.github.seedbed.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The test rows are no further from the training rows than chance explains, by what {@code profile.json} says. */
final class TrainAndTestAreAlike implements Rule {
    @Override
    public String demand() {
        return "The test rows are like the training rows, as far as chance allows";
    }

    @Override
    public Owner owner() {
        return Owner.DOMAIN_EXPERT;
    }

    @Override
    public List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<ObjectNode> profile = bundle.json("profile.json");
        JsonNode shift = profile.map(node -> node.path("shift"))
                .orElseGet(() -> Json.node().path("shift"));
        BigDecimal limit = shift.path("limit").decimalValue();
        Place place = ExperimentFile.place(bundle, "split");
        return shift.path("distances").properties().stream()
                .filter(distance -> distance.getValue().decimalValue().compareTo(limit) > 0)
                .map(distance -> Finding.of(
                        this,
                        place,
                        "The test rows are unlike the training rows",
                        "\"" + distance.getKey() + "\" is distributed otherwise: shares differ by up to "
                                + distance.getValue().asText() + ", chance explains " + limit,
                        "look at the two; split by another column (split.by), or say in <waivers><" + id()
                                + "> of pom.xml why the test means something all the same"))
                .toList();
    }
}
