package io.github.seedbed.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.Experiments;
import io.github.seedbed.model.Classifier;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import io.github.seedbed.table.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.ensemble.BaggingTrainer;

class CanonicalTribuoTest {
    @TempDir
    private Path folder;

    @Test
    void takesClockAndHostOutOfASingleModelAndOutOfEveryMemberOfAnEnsemble() throws IOException {
        assertCanonical(new LogisticRegressionTrainer());
        assertCanonical(new BaggingTrainer<>(new LogisticRegressionTrainer(), new VotingCombiner(), 3));
    }

    private void assertCanonical(Trainer<Label> trainer) throws IOException {
        try (Run run = Run.start("--experiment=" + Experiments.flowers(folder))) {
            Split split = run.split(run.table("flowers"));
            Classifier classifier = Classifier.fit(split.train(), run.features(), run.target(), trainer);
            byte[] bytes = classifier.nativeFile().orElseThrow().bytes();
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain(Year.now(ZoneOffset.UTC) + "-")
                    .doesNotContain(System.getProperty("java.version"));
            Model<Label> back =
                    Model.deserializeFromStream(new ByteArrayInputStream(bytes)).castModel(Label.class);
            Row row = split.train().rows().get(0);
            assertThat(new Classifier(classifier.encoder(), back).answer(row)).isEqualTo(classifier.answer(row));
        }
    }
}
