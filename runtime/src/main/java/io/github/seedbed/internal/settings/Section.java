package io.github.seedbed.internal.settings;

import io.github.seedbed.internal.yaml.YamlNode;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;

/** A part of a settings file that is bound later, by the code that owns it. */
public final class Section {
    private final Path file;
    private final YamlNode setting;

    Section(Path file, YamlNode setting) {
        this.file = file;
        this.setting = setting;
    }

    /**
     * Binds the section to a record.
     *
     * @param type as for {@link SettingsFile#bind}
     * @param expected says what was expected in place of the value of a component; empty if it fits
     * @param <T> the record
     * @throws io.github.seedbed.problem.ProblemException naming every unknown, missing or mistyped value with its line
     */
    public <T extends Record> T bind(Class<T> type, BiFunction<RecordComponent, Object, Optional<String>> expected) {
        return new Binder(file, expected).bindAll(setting, type);
    }
}
