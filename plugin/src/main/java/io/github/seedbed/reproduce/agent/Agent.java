package io.github.seedbed.reproduce.agent;

import java.io.File;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;

/**
 * The entry point: puts what is called onto the boot class path, and what rewrites classes, with ASM, into a class
 * loader of its own, so that a project may have an ASM too.
 */
public final class Agent {
    private static final String WATCH = "io.github.seedbed.reproduce.watch.";

    private Agent() {}

    /**
     * Starts before the training's main method.
     *
     * @param argument jars and the file of the world, separated like paths: watch.jar, agent.jar, asm.jar, world
     * @param java the JVM
     */
    public static void premain(String argument, Instrumentation java) throws Exception {
        List<String> files = List.of(argument.split(File.pathSeparator));
        java.appendToBootstrapClassLoaderSearch(new JarFile(files.get(0)));
        open(java);
        boot("World").getMethod("read", Path.class).invoke(null, Path.of(files.get(3)));
        salt();
        ClassFileTransformer transformer = isolated(files.subList(1, 3))
                .loadClass(Agent.class.getPackageName() + ".Transformer")
                .asSubclass(ClassFileTransformer.class)
                .getConstructor(Instrumentation.class)
                .newInstance(java);
        java.addTransformer(transformer, true);
        ((Runnable) transformer).run();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end((AutoCloseable) transformer), "seedbed-record"));
        boot("Agency").getMethod("begin").invoke(null);
    }

    private static Class<?> boot(String name) throws ClassNotFoundException {
        return Class.forName(WATCH + name, true, null);
    }

    /** The salt of sets and the seeds of threads lie where Java lets nobody in but an agent. */
    private static void open(Instrumentation java) throws ClassNotFoundException {
        Module boot = boot("Internals").getModule();
        Map<String, Set<Module>> exports = Map.of("jdk.internal.misc", Set.of(boot));
        Map<String, Set<Module>> opens = new TreeMap<>();
        List.of("java.util", "java.util.concurrent", "java.lang", "jdk.internal.misc")
                .forEach(name -> opens.put(name, Set.of(boot)));
        java.redefineModule(Object.class.getModule(), Set.of(boot), exports, opens, Set.of(), Map.of());
    }

    private static void salt() throws ReflectiveOperationException {
        String order = (String) boot("World").getMethod("get", String.class).invoke(null, "order");
        if (!order.isEmpty()) {
            boot("Internals").getMethod("setOrder", boolean.class).invoke(null, order.equals("backwards"));
        }
    }

    private static ClassLoader isolated(List<String> jars) throws MalformedURLException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(jars.get(i)).toUri().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static void end(AutoCloseable transformer) {
        try {
            boot("Record").getMethod("write").invoke(null);
            transformer.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
