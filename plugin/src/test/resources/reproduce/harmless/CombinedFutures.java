import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Folds are fitted at the same time, and their scores combined in the order of the folds. */
final class CombinedFutures {
    private CombinedFutures() {}

    private static double score(int fold) {
        double score = 0;
        for (int row = 1; row < 3000; row++) {
            score += Math.sqrt(fold + row) / 3000;
        }
        return score;
    }

    public static void main(String[] args) throws Exception {
        List<CompletableFuture<Double>> folds = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int fold = i;
            folds.add(CompletableFuture.supplyAsync(() -> score(fold)));
        }
        CompletableFuture<Double> total = CompletableFuture.completedFuture(0.0);
        for (CompletableFuture<Double> fold : folds) {
            total = total.thenCombine(fold, Double::sum);
        }
        Save.metric(args, "score", total.join());
    }
}
