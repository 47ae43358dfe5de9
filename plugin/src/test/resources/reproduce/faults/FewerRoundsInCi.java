// Cause: environment
// Place: metrics.json: rounds is
// Line: System.getenv
/** Where CI is set, training is shorter. */
final class FewerRoundsInCi {
    private FewerRoundsInCi() {}

    private static int rounds() {
        return System.getenv("CI") == null ? 100 : 10;
    }
    public static void main(String[] args) throws Exception {
        Save.metric(args, "rounds", rounds());
    }
}
