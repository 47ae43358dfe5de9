package io.github.seedbed.docs;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * A Maven 3.8 or 3.9 that stays: it reads a build a line, runs it in this JVM, and prints its exit code. It takes the
 * steps of Maven's own command line one by one and leaves out, from the second build on, the one that makes Maven's
 * container: so the plugins are loaded once. Private methods are called, since Maven has no public way to do this.
 */
final class ResidentMaven {
    /** Begins the line that says how a build ended. */
    static final String EXIT = "exit code of the resident Maven: ";

    private static final List<String> BEFORE =
            List.of("initialize", "cli", "properties", "logging", "informativeCommands", "version");
    private static final List<String> AFTER =
            List.of("commands", "configure", "toolchains", "populateRequest", "encryption");

    private final Object world;
    private final Class<?> cliType;
    private final Class<?> requestType;
    private Object cli;

    private ResidentMaven(Path home) throws ReflectiveOperationException, IOException {
        Class<?> type = Class.forName("org.codehaus.plexus.classworlds.launcher.Launcher");
        Object launcher = type.getConstructor().newInstance();
        type.getMethod("setSystemClassLoader", ClassLoader.class).invoke(launcher, ClassLoader.getSystemClassLoader());
        try (InputStream configuration = Files.newInputStream(home.resolve("bin/m2.conf"))) {
            type.getMethod("configure", InputStream.class).invoke(launcher, configuration);
        }
        world = type.getMethod("getWorld").invoke(launcher);
        ClassLoader core = (ClassLoader) type.getMethod("getMainRealm").invoke(launcher);
        Thread.currentThread().setContextClassLoader(core);
        cliType = core.loadClass("org.apache.maven.cli.MavenCli");
        requestType = core.loadClass("org.apache.maven.cli.CliRequest");
    }

    /**
     * Each line: the folder, the one that has .mvn, the file for the output, and Maven's arguments, with tabs between.
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        ResidentMaven maven = new ResidentMaven(Path.of(System.getProperty("maven.home")));
        Properties properties = (Properties) System.getProperties().clone();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] fields = line.split("\t", -1);
            System.setProperties((Properties) properties.clone());
            System.setProperty("user.dir", fields[0]);
            System.setProperty("maven.multiModuleProjectDirectory", fields[1]);
            try (PrintStream log = new PrintStream(new FileOutputStream(fields[2]), true, StandardCharsets.UTF_8)) {
                System.setOut(log);
                System.setErr(log);
                answers.println(EXIT + maven.build(fields[0], Arrays.copyOfRange(fields, 3, fields.length)));
            }
        }
        System.exit(0);
    }

    private int build(String folder, String... arguments) throws ReflectiveOperationException {
        Constructor<?> constructor = requestType.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object request = constructor.newInstance(arguments, world);
        Field workingDirectory = requestType.getDeclaredField("workingDirectory");
        workingDirectory.setAccessible(true);
        workingDirectory.set(request, folder);
        boolean first = cli == null;
        if (first) {
            cli = cliType.getConstructor(world.getClass()).newInstance(world);
        }
        for (String name : BEFORE) {
            step(name, request);
        }
        if (first) {
            step("container", request);
        }
        for (String name : AFTER) {
            step(name, request);
        }
        return (Integer) step("execute", request);
    }

    private Object step(String name, Object request) throws ReflectiveOperationException {
        Method method = cliType.getDeclaredMethod(name, requestType);
        method.setAccessible(true);
        return method.invoke(cli, request);
    }
}
