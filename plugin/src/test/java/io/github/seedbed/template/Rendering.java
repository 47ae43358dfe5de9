package io.github.seedbed.template;

import io.github.seedbed.maven.template.ArchetypeJar;
import io.github.seedbed.maven.template.ArchetypeLibrary;
import io.github.seedbed.maven.template.Generation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.archetype.common.ArchetypeArtifactManager;
import org.apache.maven.archetype.common.DefaultArchetypeArtifactManager;
import org.apache.maven.archetype.common.DefaultArchetypeFilesResolver;
import org.apache.maven.archetype.common.DefaultPomManager;
import org.apache.maven.archetype.generator.DefaultFilesetArchetypeGenerator;
import org.codehaus.plexus.velocity.VelocityComponentConfigurator;
import org.codehaus.plexus.velocity.internal.DefaultVelocityComponent;

/** Renders archetypes in process, with the parts that Maven would inject. */
public final class Rendering {
    public static final ArchetypeLibrary LIBRARY = library();

    private Rendering() {}

    /** Derives a template and renders it; returns the project's folder. */
    public static Path project(Path template, Answers answers, Path scratch) throws IOException {
        Path jar = scratch.resolve("archetype.jar");
        Sample.derive(template).packInto(jar);
        return project(jar, answers, scratch.resolve("projects"), "sample");
    }

    public static Path project(Path jar, Answers answers, Path folder, String origin) throws IOException {
        ArchetypeJar archetype = new ArchetypeJar(origin, jar);
        Target target = new Target(folder, answers.artifactId());
        new Generation(LIBRARY, archetype, archetype.properties(LIBRARY, answers, Map.of()))
                .into(target, project -> {});
        return target.folder();
    }

    private static ArchetypeLibrary library() {
        ArchetypeArtifactManager manager = new DefaultArchetypeArtifactManager();
        return new ArchetypeLibrary(
                () -> new DefaultFilesetArchetypeGenerator(
                        manager,
                        new DefaultArchetypeFilesResolver(),
                        new DefaultPomManager(),
                        new DefaultVelocityComponent(configurator())),
                manager);
    }

    /** The class that sets up Velocity is hidden in archetype-common; Maven's container reaches it by its index. */
    private static VelocityComponentConfigurator configurator() {
        try {
            Constructor<?> constructor = Class.forName("org.apache.maven.archetype.VelocityConfigurator")
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return (VelocityComponentConfigurator) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new UncheckedIOException(new IOException("archetype-common is laid out in another way", e));
        }
    }
}
