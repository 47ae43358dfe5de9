package io.github.seedbed.maven.check;

import io.github.seedbed.digest.Checksums;
import io.github.seedbed.maven.bundle.BundleFolder;
import java.util.List;
import java.util.stream.Stream;

/** Every file of a bundle is there. */
final class FilesArePresent implements Rule {
    @Override
    public String demand() {
        return "Every file that belongs to a bundle is there";
    }

    @Override
    public boolean canBeWaived() {
        return false;
    }

    @Override
    public List<Finding> findings(AssembledBundle bundle) {
        return Stream.concat(BundleFolder.FILES.stream(), Stream.of(Checksums.FILE))
                .filter(name -> !bundle.has(name))
                .map(name -> Finding.of(
                        this,
                        bundle.place(name),
                        "The bundle lacks a file",
                        "every bundle holds it",
                        AssembledBundle.ASSEMBLE_AGAIN))
                .toList();
    }
}
