package io.github.seedbed.internal.yaml;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes YAML for the top of a document: one value a line, in the order in which they come. */
public final class YamlWriter {
    private static final int WIDE = 1000;

    private YamlWriter() {}

    /**
     * Writes a value.
     *
     * @param value maps, lists, texts and numbers
     * @return with LF between the lines, none at the end
     */
    public static String text(Object value) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        options.setWidth(WIDE);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(value).stripTrailing();
    }
}
