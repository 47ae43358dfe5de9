package io.github.seedbed.internal.settings;

import io.github.seedbed.internal.yaml.YamlNode;
import java.nio.file.Path;

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
     * @param <T> the record
     * @throws io.github.seedbed.problem.ProblemException naming every unknown, missing or mistyped value with its line
     */
    public <T extends Record> T bind(Class<T> type) {
        return new Binder(file).bindAll(setting, type);
    }
}
