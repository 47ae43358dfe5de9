package io.github.seedbed.maven.template;

import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.archetype.ArchetypeGenerationRequest;
import org.apache.maven.archetype.common.ArchetypeArtifactManager;
import org.apache.maven.archetype.exception.ArchetypeException;
import org.apache.maven.archetype.exception.UnknownArchetype;
import org.apache.maven.archetype.generator.FilesetArchetypeGenerator;
import org.apache.maven.archetype.metadata.ArchetypeDescriptor;

/** What reads archetypes and turns them into projects: two parts of Maven's archetype-common. */
public final class ArchetypeLibrary {
    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.log.org.apache.maven.archetype";

    private final FilesetArchetypeGenerator generator;
    private final ArchetypeArtifactManager manager;

    /**
     * Takes both parts. Version 3.4.1 logs ten lines for each project that it renders: a diff renders two, a table of
     * many projects hundreds. Its logger looks at a property of Maven's own log when its class is loaded, and only
     * then; whoever sets the level on the command line has it.
     */
    @Inject
    public ArchetypeLibrary(Provider<FilesetArchetypeGenerator> generator, ArchetypeArtifactManager manager) {
        boolean isSet = System.getProperty(LOG_LEVEL) != null;
        if (!isSet) {
            System.setProperty(LOG_LEVEL, "warn");
        }
        try {
            this.generator = generator.get();
        } finally {
            if (!isSet) {
                System.clearProperty(LOG_LEVEL);
            }
        }
        this.manager = manager;
    }

    void generate(ArchetypeGenerationRequest request, Path jar) throws ArchetypeException {
        generator.generateArchetype(request, jar.toFile());
    }

    /** Returns what an archetype says of itself; empty if it is none of this library's. */
    Optional<ArchetypeDescriptor> descriptor(Path jar) throws UnknownArchetype {
        return manager.isFileSetArchetype(jar.toFile())
                ? Optional.of(manager.getFileSetArchetypeDescriptor(jar.toFile()))
                : Optional.empty();
    }
}
