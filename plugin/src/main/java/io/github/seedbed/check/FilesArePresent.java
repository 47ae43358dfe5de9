package io.github.seedbed.check;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.picture.Picture;
import io.github.seedbed.questions.LongForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Every file of a bundle is there. */
final class FilesArePresent extends Rule {
    FilesArePresent() {
        super("Every file that belongs to a bundle is there");
    }

    @Override
    boolean canBeWaived() {
        return false;
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<String> names = new ArrayList<>(BundleFolder.FILES);
        names.addAll(Picture.files(
                bundle.run().ifReadable(RunFolder::config).map(RunConfig::task).orElse(Task.CLASSIFICATION)));
        names.add(Checksums.FILE);
        names.addAll(LongForms.of(bundle.basedir()).keySet());
        return names.stream()
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
