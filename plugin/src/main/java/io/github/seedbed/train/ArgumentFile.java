package io.github.seedbed.train;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The file of arguments that {@code java @file} reads: a class path is longer than some systems' command lines. */
final class ArgumentFile {
    private ArgumentFile() {}

    /** Java's launcher reads the file in the encoding of file names, not in UTF-8. */
    static void write(Path file, List<String> arguments) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text(arguments), Charset.forName(System.getProperty("sun.jnu.encoding")));
    }

    static String text(List<String> arguments) {
        return arguments.stream().map(ArgumentFile::quoted).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
