package io.github.seedbed.run;

import io.github.seedbed.problem.Problem;

/** What to do when Java has no memory left: a stack trace does not tell. */
final class ShortMemory {
    private static final int MEGA = 20;

    private ShortMemory() {}

    /**
     * Returns the advice.
     *
     * @param heap how many bytes Java may take at most
     * @param why what Java says
     */
    static Problem problem(long heap, String why) {
        long megabytes = heap >> MEGA;
        String more = "-Xmx" + 2 * Math.max(1, megabytes) + "m";
        return new Problem(
                "The training needs more memory than Java may take",
                "the JVM that trains: at most " + megabytes + " MB",
                why == null ? "the memory is used up" : why,
                "let it take more: mvn compile seedbed:train -Dseedbed.jvmArguments=" + more
                        + ", and for every build <seedbed.jvmArguments>" + more
                        + "</seedbed.jvmArguments> in the properties of pom.xml; in a container a larger --memory, of which"
                        + " Java takes three quarters; or read fewer columns or rows");
    }
}
