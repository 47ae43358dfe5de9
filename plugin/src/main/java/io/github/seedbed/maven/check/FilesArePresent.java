package io.github.seedbed.maven.check;

import io.github.seedbed.digest.Checksums;
import io.github.seedbed.maven.bundle.BundleFolder;
import io.github.seedbed.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Every file of a bundle is there. */
final class FilesArePresent implements Rule {
    @Override
    public List<Problem> problems(AssembledBundle bundle) {
        return Stream.concat(BundleFolder.FILES.stream(), Stream.of(Checksums.FILE))
                .filter(name -> !bundle.has(name))
                .map(name -> new Problem(
                        "The bundle lacks a file",
                        bundle.shown(name),
                        "every bundle holds it",
                        AssembledBundle.ASSEMBLE_AGAIN))
                .toList();
    }
}
