package io.github.seedbed.assembly;

import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.datasheet.DataSource;
import io.github.seedbed.questions.Reviewed;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which data files a bundle holds itself: those that everybody may pass on. So programs that read
 * {@code croissant.json} find them where it says.
 */
final class BundledData {
    /** Licences that let everybody pass the data on, for any purpose. */
    private static final Pattern OPEN = Pattern.compile("CC0-1\\.0|PDDL-1\\.0|Unlicense|0BSD|CC-BY(-SA)?-[0-9.]+"
            + "|ODbL-1\\.0|ODC-By-1\\.0|CDLA-(Permissive|Sharing)-[0-9.]+|MIT|Apache-2\\.0|BSD-[23]-Clause");

    private static final Pattern PATH = Pattern.compile("data/[\\p{Alnum}._-]+(/[\\p{Alnum}._-]+)*");

    /** A bundle is loaded, checked and copied as a whole. */
    private static final long MOST_BYTES = 50_000_000;

    private BundledData() {}

    /**
     * Returns the files: all of them, or none.
     *
     * @param data the files that the run was trained with
     * @param citation the text of the project's {@code CITATION.cff}: it must say that it is for these data
     * @param digest of the data
     */
    static List<DataSource> of(List<DataSource> data, String citation, String digest) {
        List<CitationFile.Work> named = CitationFile.of(citation).data();
        boolean open = !named.isEmpty() && named.stream().allMatch(BundledData::isOpen);
        boolean here = data.stream()
                .allMatch(source -> source.size().isPresent()
                        && source.parts().stream()
                                .allMatch(part -> PATH.matcher(part).matches() && !part.contains("..")));
        long size = data.stream().mapToLong(source -> source.size().orElse(0L)).sum();
        return open && here && size <= MOST_BYTES && Reviewed.names(citation, digest) ? data : List.of();
    }

    private static boolean isOpen(CitationFile.Work work) {
        return work.licenses().stream()
                .anyMatch(license -> OPEN.matcher(license).matches());
    }
}
