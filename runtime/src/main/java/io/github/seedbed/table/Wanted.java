package io.github.seedbed.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a file are read.
 *
 * @param typed features and slices
 * @param target the column that is predicted
 * @param by the columns that decide on which side a row is; empty if all of them do
 */
record Wanted(List<Feature> typed, String target, List<String> by) {
    /** Returns the columns that are read as they stand: the target, and those of which others are made. */
    Set<String> untyped() {
        Set<String> names = new LinkedHashSet<>(by);
        names.add(target);
        for (Feature feature : typed) {
            if (feature.isDerived()) {
                names.addAll(feature.origin().orElseThrow().columns());
            }
        }
        return names;
    }

    /** Returns every column that must be in a file: typed ones first. */
    List<String> columns() {
        Set<String> names = new LinkedHashSet<>();
        for (Feature feature : typed) {
            names.addAll(feature.origin().map(Feature.Origin::columns).orElse(List.of(feature.name())));
        }
        names.add(target);
        names.addAll(by);
        return new ArrayList<>(names);
    }
}
