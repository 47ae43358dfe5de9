package io.github.seedbed.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.markdown.MarkdownDocument;
import io.github.seedbed.train.RunFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accuracy 0.875 (7 of 8 test rows), macro F1 0.867, log loss 0.25, baseline 0.5, 32 training rows. */
class ClaimsTest {
    private static final Path SENTENCES = Path.of("src/test/resources/io/github/seedbed/maven/check/claims");

    private static Truth known;

    @BeforeAll
    static void run(@TempDir Path folder) throws Exception {
        RunFixture.write(folder, 7);
        known = Truth.of(new RunFolder(folder).metrics(), 32, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It reaches an accuracy of 0.99.",
                "The model is right for 99 % of birds.",
                "The model errs in 2 % of cases.",
                "97 % of all birds get their true label.",
                "The log loss is as low as 0.01.",
                "It misclassifies 2 of 60 birds.",
                "It has an accuracy score of 0.99 on the test set.",
                "Its error rate is 1 %.",
                "It has an error rate of 1.5 percent.",
                "It reaches an AUC of 0.999.",
                "The AUROC on unseen rows is 0.97.",
                "It is 99 % accurate.",
                "It is 99% accurate.",
                "Its accuracy is 0,99.",
                "Genauigkeit (accuracy): 0,99",
                "Only 1 of 70 birds is wrong.",
                "69 out of 70 were classified correctly.",
                "It was tested on 500 birds and trained on 5000.",
                "It was trained on 5,000 birds.",
                "500 test birds were held back.",
                "It learned from 5000 training rows.",
                "| Metric | Model |\n|---|---|\n| Accuracy | 0.99 |",
                "| Model | Accuracy |\n|---|---|\n| ours | 99 % |",
                "| Model | Accuracy (%) | Rows |\n|---|---|---|\n| ours | **99.1** | 8 |",
                "F1 = 0.99",
                "Macro F1: **0.99**",
                "It has a log\nloss of 0.01.",
                "It reaches 0.99 accuracy.",
                "It reaches more than 99 % accuracy.",
                "It is correct in over 99 % of cases.",
                "It is wrong for 1 % of the birds.",
                "The model misclassifies 3 birds.",
                "It is wrong for 3 test birds.",
                "Our model reaches an accuracy of 0.99 (Smith 2020).",
                "Other models reach an accuracy of 0.70.",
                "The recall is 0.99 and the precision 0.98.",
                "It has a sensitivity of 99 %.",
                "The AUROC is 0.99.",
                "Its average precision is 0.99.",
                "Its balanced accuracy is 0.99.",
            })
    void findsWhatIsNotTheRuns(String prose) {
        assertThat(lies(prose)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It reaches an accuracy of 0.875, a macro F1 of 0.867 and a log loss of 0.25.",
                "The model is right for 88 % of birds, about 90 % in round numbers.",
                "Its error rate is 12.5 %.",
                "More than 80 % of all birds get their true label.",
                "Its loss is as small as it gets, and it errs in 1 of 8 cases.",
                "A precision of 0.1 mm is what callipers give.",
                "Of every 100 birds 48 are female.",
                "It has a balanced accuracy of 0.875, an AUC of 0.938 and an average precision of 0.95.",
                "The ROC AUC is 0.94.",
                "7 of 8 test rows are classified correctly, 1 of 8 is wrong.",
                "It was tested on 8 birds and trained on 32.",
                "Its accuracy is 0,875.",
                "| | mean (95 % interval) | this model |\n|---|---|---|\n| log loss | 0.25 (0.1 to 0.4) | 0.25 |",
                "It reaches an accuracy of more than 0.8.",
                "Always guessing Adelie is right for 50 % of the rows.",
                "The baseline reaches an accuracy of 0.5.",
                "Other models reach an accuracy of 0.70 on this task (Smith 2020).",
                "Smith et al. report an accuracy of 0.93.",
                "A forest reaches [an accuracy of 0.93](https://example.org/forest).",
                "On this task accuracies of 0.99 are common [3].",
                "An expert is right for 95 % of birds (Miller, 2011).",
                "At a recall of 0.5 nobody would use it.",
                "An accuracy of 0.99 should make you doubt the split.",
                "If the accuracy falls below 0.6, the build is red.",
                "The threshold asks for an accuracy of 0.3 above the baseline.",
                "A coin is right for 50 % of birds.",
                "A recall of 1 means that every Gentoo was found.",
                "In brackets: 95 % confidence intervals, Wilson's for shares such as accuracy.",
                "Of the birds with a score near 0.8, about 80 % should be right.",
                "20 % of the rows were held back for testing.",
                "The calliper has a precision of 0.1 mm.",
                "Weights are stored with a precision of 7 digits.",
                "2 of 344 birds were never measured.",
                "The data set has 344 rows; 11 of them have no label.",
                "It was tested on 3 machines with JDK 17 and 25.",
                "It was trained for 100 epochs with 2 threads in 5 seconds.",
                "The birds were studied from 2007 to 2009 on 3 islands.",
                "Accuracy alone says little where 99 % of the rows have one label.",
                "F1 lies between 0 and 1.",
                "The log loss of a coin is 0.693.",
                "Mass was measured to 25 g, with errors of about 1 %.",
                "See version 3.2.1, chapter 4, with 10 folds of accuracy.",
                "| Metric | Model |\n|---|---|\n| Accuracy | 0.875 [0.529, 0.978] |",
                "| Model | Accuracy | Source |\n|---|---|---|\n| forest | 0.93 | (Smith 2020) |",
                "| Column | Missing | Values |\n|---|---|---|\n| mass | 2 | 2700 to 6300 |",
                "Recall that 8 rows are few.",
                "![Scores from 0.7 to 0.8: 74 % right, rows: 31; \\[x\\] accuracy 0.1](figures/reliability.svg)",
                "In 1 of 3 seasons no bird was ringed.",
                "The source was corrected in 3 places.",
                "With 70 test rows one more error would move the accuracy by 0.014."
            })
    void accusesNoHonestSentence(String prose) {
        assertThat(lies(prose)).isEmpty();
    }

    static Stream<String> dishonest() throws IOException {
        return Files.readAllLines(SENTENCES.resolve("dishonest.txt")).stream();
    }

    static Stream<String> honest() throws IOException {
        return Files.readAllLines(SENTENCES.resolve("honest.txt")).stream();
    }

    /** One text a line; {@code \n} is a new line. */
    @ParameterizedTest
    @MethodSource("dishonest")
    void findsIt(String text) {
        assertThat(lies(text.replace("\\n", "\n"))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("honest")
    void doesNotAccuse(String text) {
        assertThat(lies(text)).isEmpty();
    }

    /** The description of a picture of many labels; lines of signs; words again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "![X](figures/x.svg)",
                "Accuracy =",
                "accuracy X",
                "accuracy of",
                "right for",
                "tested on about",
                "wrong for",
                "accuracy 1,1",
                "[1,1] accuracy",
            })
    void textsOfAnyLengthAreRead(String prose) {
        for (String part : List.of("X", "=", " of", " for", " about", ",1")) {
            String text = prose.replace(part, part.repeat(20_000));
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> lies(text));
        }
    }

    @Test
    void saysWhereAndWhat() {
        assertThat(lies("# M\n\nIt is small.\nIt has an\naccuracy of 0.99, and is right for 99 %\nof birds.\n"))
                .extracting(claim -> claim.line() + " " + claim.text())
                .containsExactly("5 accuracy of 0.99", "5 right for 99 %");
    }

    private static List<Claim> lies(String prose) {
        return Claims.in(Prose.of(MarkdownDocument.of(prose))).stream()
                .filter(claim -> !known.holds(claim))
                .toList();
    }
}
