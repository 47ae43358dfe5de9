// Cause: completion
// Place: order.csv: 
// Line: newFixedThreadPool
// Line: CompletionService
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Results are noted as they come. */
final class CompletionOrder {
    private CompletionOrder() {}

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        CompletionService<String> results = new ExecutorCompletionService<>(pool);
        for (int i = 0; i < 40; i++) {
            int fold = i;
            results.submit(() -> "fold" + fold);
        }
        StringBuilder text = new StringBuilder("fold\n");
        for (int i = 0; i < 40; i++) {
            text.append(results.take().get()).append('\n');
        }
        pool.shutdown();
        Save.text(args, "order.csv", text.toString());
    }
}
