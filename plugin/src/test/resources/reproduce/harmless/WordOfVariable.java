// Alone: a word that is made up ends the training

/** A variable that is one of two words decides what is printed: that no other word will do is no fault. */
final class WordOfVariable {
    private WordOfVariable() {}

    enum Verbosity {
        QUIET,
        LOUD
    }

    public static void main(String[] args) throws Exception {
        String word = System.getenv("VERBOSITY");
        System.out.println(Verbosity.valueOf(word == null ? "QUIET" : word));
        Save.metric(args, "loss", 0.25);
    }
}
