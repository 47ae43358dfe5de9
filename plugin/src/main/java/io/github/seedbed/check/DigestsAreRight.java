package io.github.seedbed.check;

import io.github.seedbed.internal.digest.Checksums;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code SHA256SUMS} lists every file with its digest, and nothing else. */
final class DigestsAreRight extends Rule {
    DigestsAreRight() {
        super("SHA256SUMS lists every file with its digest");
    }

    @Override
    boolean canBeWaived() {
        return false;
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<String> text = bundle.text(Checksums.FILE);
        if (text.isEmpty()) {
            return List.of();
        }
        Optional<Checksums> sums = Checksums.parse(text.get());
        if (sums.isEmpty()) {
            return List.of(Finding.of(
                    this,
                    bundle.place(Checksums.FILE),
                    "The list of digests is broken",
                    "a line has another form than \"digest, two spaces, name\", or a name is a duplicate",
                    AssembledBundle.ASSEMBLE_AGAIN));
        }
        Map<String, String> listed = sums.get().digests();
        Map<String, String> real = Checksums.of(bundle.folder()).digests();
        SortedSet<String> names = new TreeSet<>(listed.keySet());
        names.addAll(real.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(listed.get(name), real.get(name)))
                .map(name -> finding(bundle, name, listed.get(name), real.get(name)))
                .toList();
    }

    private Finding finding(AssembledBundle bundle, String name, String listed, String real) {
        String why = "its SHA-256 is " + real + ", " + Checksums.FILE + " says " + listed;
        if (listed == null) {
            why = Checksums.FILE + " does not list it";
        } else if (real == null) {
            why = Checksums.FILE + " lists it, the bundle does not hold it";
        }
        return Finding.of(
                this,
                bundle.place(name),
                "A file is not the one that was assembled",
                why,
                AssembledBundle.ASSEMBLE_AGAIN);
    }
}
