package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a class whose tests did not run what they declare with {@link Runs}. JUnit finds it by
 * {@code META-INF/services}. The tests of one class run in one thread.
 */
public final class RunsCheck implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final ThreadLocal<Set<String>> RAN = ThreadLocal.withInitial(TreeSet::new);
    private static final ThreadLocal<Set<AnnotatedElement>> GREEN = ThreadLocal.withInitial(LinkedHashSet::new);

    /** Notes that the tests of the current class have run a command. */
    static void ran(String command) {
        RAN.get().add(command);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        RAN.remove();
        GREEN.remove();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            GREEN.get().add(context.getRequiredTestClass());
            GREEN.get().add(context.getRequiredTestMethod());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        for (AnnotatedElement test : GREEN.get()) {
            hold(test, RAN.get());
        }
    }

    /** Fails when a test declares a command that is not among those that ran. */
    static void hold(AnnotatedElement test, Set<String> ran) throws IOException {
        assertThat(ran).as("run by %s, as its @Runs says", test).containsAll(DocumentedCommands.declared(test));
    }
}
