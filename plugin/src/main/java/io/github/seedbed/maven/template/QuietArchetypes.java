package io.github.seedbed.maven.template;

import javax.inject.Provider;

/**
 * Keeps archetype-common 3.4.1 from logging ten lines for each project that it renders: a diff renders two, a table of
 * many projects hundreds. Its logger looks at this property of Maven's own log when its class is loaded, and only then.
 */
public final class QuietArchetypes {
    private static final String LEVEL = "org.slf4j.simpleLogger.log.org.apache.maven.archetype";

    private QuietArchetypes() {}

    /** Returns what a provider gives; whoever sets the level on the command line has it. */
    public static <T> T get(Provider<T> provider) {
        if (System.getProperty(LEVEL) != null) {
            return provider.get();
        }
        System.setProperty(LEVEL, "warn");
        try {
            return provider.get();
        } finally {
            System.clearProperty(LEVEL);
        }
    }
}
