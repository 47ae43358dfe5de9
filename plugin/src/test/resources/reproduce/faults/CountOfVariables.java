// Cause: environment
// Place: metrics.json: variables is
// Line: getenv
/** Something is learnt from the environment. */
final class CountOfVariables {
    private CountOfVariables() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "variables", System.getenv().size());
    }
}
