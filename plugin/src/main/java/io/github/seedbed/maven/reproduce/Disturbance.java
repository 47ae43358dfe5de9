package io.github.seedbed.maven.reproduce;

import java.util.ArrayList;
import java.util.List;

/** What must make no difference to a training, turned upside down as far as one virtual machine can. */
final class Disturbance {
    private static final List<String> ARGUMENTS = List.of(
            // Turkish: "I".toLowerCase() is a letter of its own
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Auckland",
            "-Dfile.encoding=ISO-8859-1",
            // Threads meet in another order
            "-XX:ActiveProcessorCount=1",
            // Identity hash codes are all 1 and say nothing about order; other virtual machines lack the switch
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=2");

    private static final String SERIAL = "-XX:+UseSerialGC";
    private static final String SIMPLE_COMPILER = "-XX:TieredStopAtLevel=1";

    private Disturbance() {}

    /** Returns options that come after the project's own and turn round what those choose. */
    static List<String> jvmArguments(List<String> ofTheProject) {
        List<String> arguments = new ArrayList<>();
        // Two collectors are an error
        ofTheProject.stream()
                .filter(argument -> argument.matches("-XX:\\+Use\\w+GC"))
                .map(argument -> argument.replace("+", "-"))
                .forEach(arguments::add);
        // Objects lie elsewhere
        arguments.add(ofTheProject.contains(SERIAL) ? "-XX:+UseParallelGC" : SERIAL);
        // Other machine code: with and without vector instructions and fused loops
        arguments.add(ofTheProject.contains(SIMPLE_COMPILER) ? "-XX:TieredStopAtLevel=4" : SIMPLE_COMPILER);
        arguments.addAll(ARGUMENTS);
        return arguments;
    }
}
