package io.github.seedbed.model;

import io.github.seedbed.internal.encoding.Presence;
import io.github.seedbed.internal.input.SparseRow;
import io.github.seedbed.internal.linear.TargetScale;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableDataset;
import org.tribuo.Model;
import org.tribuo.MutableFeatureMap;
import org.tribuo.MutableOutputInfo;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Rows in the form that Tribuo takes: standardised, each value with the name of its column. */
final class TribuoRows {
    private static final String NUMBERED = "000000";

    private final Encoder encoder;
    private final String[] names;

    /** Absent if the library gets all columns of every row. */
    private final Optional<Presence> presence;

    private TribuoRows(Encoder encoder, boolean isXGBoost) {
        this.encoder = encoder;
        this.presence = isXGBoost ? Optional.of(Presence.of(encoder.scaling().schema())) : Optional.empty();
        this.names = names(encoder.scaling().schema().columns());
    }

    /** Returns the form that a trainer takes. */
    static TribuoRows of(Encoder encoder, Trainer<?> trainer) {
        return new TribuoRows(encoder, isXGBoost(trainer.getClass().getSuperclass()));
    }

    /** Returns the form that a model was trained with. */
    static TribuoRows of(Encoder encoder, Model<?> model) {
        return new TribuoRows(encoder, isXGBoost(model.getClass()));
    }

    /** By name: a project that does not use XGBoost does not have the class. */
    private static boolean isXGBoost(Class<?> type) {
        return type.getPackageName().equals("org.tribuo.common.xgboost");
    }

    /** Returns rows with their labels. */
    Dataset<Label> labels(Table table, String target) {
        return dataset(
                table, new LabelFactory(), row -> new Label(row.category(target).orElseThrow()));
    }

    /** Returns rows with a standardised number as target. */
    Dataset<Regressor> numbers(Table table, String target, TargetScale scale) {
        return dataset(
                table, new RegressionFactory(), row -> new Regressor("target", scale.standardised(row.number(target))));
    }

    private <T extends Output<T>> Dataset<T> dataset(Table table, OutputFactory<T> factory, Function<Row, T> outputOf) {
        List<Example<T>> examples = new ArrayList<>();
        MutableFeatureMap features = new MutableFeatureMap();
        MutableOutputInfo<T> counts = factory.generateInfo();
        for (Row row : table.rows()) {
            T output = outputOf.apply(row);
            counts.observe(output);
            example(encoder.sparse(row), output).ifPresent(examples::add);
        }
        for (Example<T> example : examples) {
            for (var feature : example) {
                features.add(feature.getName(), feature.getValue());
            }
        }
        return new ImmutableDataset<>(
                examples,
                provenance(factory),
                factory,
                new FeatureDomain(features),
                counts.generateImmutableOutputInfo(),
                false);
    }

    /**
     * Returns one row.
     *
     * @param row encoded
     * @param output what is known of it
     * @return empty if it says nothing that a model with a text among its inputs could go by: it is answered with the
     *     prior, and Tribuo takes no example without features
     */
    <T extends Output<T>> Optional<Example<T>> example(SparseRow row, T output) {
        if (!encoder.knows(row)) {
            return Optional.empty();
        }
        String[] present = new String[row.size()];
        double[] values = new double[row.size()];
        int size = 0;
        for (int i = 0; i < present.length; i++) {
            int column = row.column(i);
            float value = presence.isPresent() ? presence.get().seen(column, row.value(i)) : row.value(i);
            if (presence.isPresent() && presence.get().matters(column) && Float.isNaN(value)) {
                continue;
            }
            present[size] = names[column];
            values[size++] = encoder.scaling().standardised(column, value);
        }
        return Optional.of(new ArrayExample<>(output, Arrays.copyOf(present, size), Arrays.copyOf(values, size)));
    }

    /** Tribuo orders features by name: the number in front keeps the order of the columns. */
    private static String[] names(List<String> columns) {
        String[] names = new String[columns.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = NUMBERED.substring(String.valueOf(i).length()) + i + " " + columns.get(i);
        }
        return names;
    }

    /** Without clock, host or path: these would make the native model differ from run to run. */
    private static SimpleDataSourceProvenance provenance(OutputFactory<?> factory) {
        return new SimpleDataSourceProvenance(
                "rows", OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), factory);
    }
}
