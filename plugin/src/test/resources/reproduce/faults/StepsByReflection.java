// Cause: reflection
// Place: notes.txt: line 1 
// Line: getDeclaredMethods
import java.lang.reflect.Method;

/** Steps are found by reflection and run in the order found. */
final class StepsByReflection {
    private StepsByReflection() {}

    static void center() {}
    static void scale() {}
    static void clip() {}
    static void fill() {}
    public static void main(String[] args) throws Exception {
        StringBuilder steps = new StringBuilder();
        for (Method method : StepsByReflection.class.getDeclaredMethods()) {
            if (method.getParameterCount() == 0) {
                steps.append(method.getName()).append(' ');
            }
        }
        Save.text(args, "notes.txt", steps + "\n");
    }
}
