import java.net.InetAddress;

/** Who trains where, on which day, is printed and no more. */
final class GreetingOfUser {
    private GreetingOfUser() {}

    public static void main(String[] args) throws Exception {
        System.out.println("Training for " + System.getProperty("user.name") + " on "
                + InetAddress.getLocalHost().getHostName() + ", " + System.getenv().getOrDefault("TERM", "dumb") + ", "
                + java.time.LocalDate.now().getDayOfWeek());
        boolean verbose = System.getenv("VERBOSE") != null;
        double sum = 0;
        for (int epoch = 1; epoch <= 20; epoch++) {
            sum += 1.0 / epoch;
            if (verbose) {
                System.out.println(epoch + " " + Thread.currentThread().getName() + " " + sum);
            }
        }
        Save.metric(args, "sum", sum);
    }
}
