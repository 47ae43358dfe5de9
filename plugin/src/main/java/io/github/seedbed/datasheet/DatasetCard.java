package io.github.seedbed.datasheet;

import io.github.seedbed.internal.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the Hub reads at the top of a data set's card, as far as the data say it: {@code size_categories},
 * {@code configs} and {@code dataset_info}. The sizes are those of the files; the split is the Hub's name for a file
 * that is not split.
 */
final class DatasetCard {
    private static final String SPLIT = "train";

    private DatasetCard() {}

    /** Returns YAML; a comment if nothing is known. */
    static String yaml(List<DataSource> sources) {
        List<DataSource> known =
                sources.stream().filter(source -> source.profile().isPresent()).toList();
        if (known.isEmpty()) {
            return "# size_categories, configs, dataset_info: the data files are not here, or no CSV files";
        }
        List<Object> configs = new ArrayList<>();
        List<Object> infos = new ArrayList<>();
        long rows = 0;
        for (DataSource source : known) {
            String name = known.size() == 1 ? "default" : source.name();
            CsvSummary profile = source.profile().orElseThrow();
            rows += profile.rows();
            configs.add(map(
                    "config_name",
                    name,
                    "data_files",
                    List.of(map("split", SPLIT, "path", source.isFolder() ? source.file() + "/**" : source.file()))));
            infos.add(info(name, profile, source.size()));
        }
        return YamlWriter.text(map(
                "size_categories",
                List.of(size(rows)),
                "configs",
                configs,
                "dataset_info",
                infos.size() == 1 ? infos.get(0) : infos));
    }

    private static Map<String, Object> info(String name, CsvSummary profile, Optional<Long> size) {
        List<Object> features = new ArrayList<>();
        for (CsvColumn column : profile.columns()) {
            features.add(map("name", column.name(), "dtype", type(column.type())));
        }
        long bytes = size.orElse(0L);
        return map(
                "config_name",
                name,
                "features",
                features,
                "splits",
                List.of(map("name", SPLIT, "num_bytes", bytes, "num_examples", profile.rows())),
                "download_size",
                bytes,
                "dataset_size",
                bytes);
    }

    private static String type(CsvColumn.Type type) {
        return switch (type) {
            case INTEGER -> "int64";
            case NUMBER -> "float64";
            case DATE, TEXT, EMPTY -> "string";
        };
    }

    /** The Hub's classes of size. */
    private static String size(long rows) {
        String[] names = {"1K", "10K", "100K", "1M", "10M", "100M", "1B", "10B", "100B", "1T"};
        long limit = 1000;
        for (int i = 0; i < names.length; i++) {
            if (rows < limit) {
                return i == 0 ? "n<1K" : names[i - 1] + "<n<" + names[i];
            }
            limit *= 10;
        }
        return "n>1T";
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
