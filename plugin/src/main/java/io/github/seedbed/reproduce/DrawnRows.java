package io.github.seedbed.reproduce;

import io.github.seedbed.internal.runfile.DataProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Rows as they might be: each value drawn from the profile of the training data, independently of the others. A text is
 * one of the frequent words.
 */
final class DrawnRows {
    private final List<DataProfile.Feature> features;
    private final SplittableRandom random;

    DrawnRows(DataProfile profile, SplittableRandom random) {
        this.features = profile.features();
        this.random = random;
    }

    Map<String, Object> next() {
        Map<String, Object> row = new LinkedHashMap<>();
        for (DataProfile.Feature feature : features) {
            row.put(feature.name(), value(feature));
        }
        return row;
    }

    private Object value(DataProfile.Feature feature) {
        if (feature instanceof DataProfile.NumberFeature number) {
            return number(number.quantiles());
        } else if (feature instanceof DataProfile.TextFeature text) {
            return one(text.counts().keySet());
        }
        return one(((DataProfile.CategoryFeature) feature).counts().keySet());
    }

    private Object one(Set<String> names) {
        return names.isEmpty() ? null : List.copyOf(names).get(random.nextInt(names.size()));
    }

    /** Between two quantiles all values are as likely. */
    private Object number(List<List<Double>> quantiles) {
        if (quantiles.size() < 2) {
            return null;
        }
        double share = random.nextDouble();
        int i = 1;
        while (i < quantiles.size() - 1 && quantiles.get(i).get(0) < share) {
            i++;
        }
        double low = quantiles.get(i - 1).get(1);
        double high = quantiles.get(i).get(1);
        return low + random.nextDouble() * (high - low);
    }
}
