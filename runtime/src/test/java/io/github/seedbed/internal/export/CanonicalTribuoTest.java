package io.github.seedbed.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.Experiments;
import io.github.seedbed.model.Encoder;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Dataset;
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
            Dataset<Label> rows = Encoder.fit(split.train(), run.features()).examples(split.train(), run.target());
            Model<Label> model = trainer.train(rows);
            byte[] bytes = CanonicalTribuo.bytes(model);
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain(Year.now(ZoneOffset.UTC) + "-")
                    .doesNotContain(System.getProperty("java.version"));
            Model<?> back = Model.deserializeFromStream(new ByteArrayInputStream(bytes));
            assertThat(back.castModel(Label.class).predict(rows.getExample(0)).getOutputScores())
                    .isEqualTo(model.predict(rows.getExample(0)).getOutputScores());
        }
    }
}
