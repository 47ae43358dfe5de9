package io.github.seedbed.maven.check;

import io.github.seedbed.problem.Problem;
import java.io.IOException;
import java.util.List;

/** One thing that must hold of a bundle. */
interface Rule {
    /**
     * Returns every place where it does not hold. What another rule tells already, such as a missing file, is passed
     * over.
     */
    List<Problem> problems(AssembledBundle bundle) throws IOException;
}
