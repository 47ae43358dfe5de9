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
            "-XX:+UseSerialGC",
            // Other machine code: no vector instructions, no fused loops
            "-XX:TieredStopAtLevel=1",
            // Identity hash codes are all 1 and say nothing about order; other virtual machines lack the switch
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=2");

    private Disturbance() {}

    /** Returns the options that undo the project's choice of a collector, for two of them are an error. */
    static List<String> jvmArguments(List<String> ofTheProject) {
        List<String> arguments = new ArrayList<>();
        ofTheProject.stream()
                .filter(argument -> argument.matches("-XX:\\+Use\\w+GC"))
                .map(argument -> argument.replace("+", "-"))
                .filter(argument -> !argument.equals("-XX:-UseSerialGC"))
                .forEach(arguments::add);
        arguments.addAll(ARGUMENTS);
        return arguments;
    }
}
