// Cause: hash-order
// Place: links.txt: 
// Line: " = " + link
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A lambda has no text of its own. */
final class TextOfLambda {
    private TextOfLambda() {}

    public static void main(String[] args) throws Exception {
        StringBuilder text = new StringBuilder();
        for (DoubleUnaryOperator link : List.<DoubleUnaryOperator>of(Math::sqrt, value -> value * 2)) {
            text.append(link.applyAsDouble(4) + " = " + link).append('\n');
        }
        Save.text(args, "links.txt", text.toString());
    }
}
