package io.github.seedbed.internal.settings;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers in a record that {@link Binder} could fill. */
public final class Numbers {
    private Numbers() {}

    /**
     * Returns its components that are numbers, by name.
     *
     * @param object a record; anything else has none
     */
    public static Map<String, Double> of(Object object) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (object instanceof Record) {
            for (RecordComponent component : object.getClass().getRecordComponents()) {
                if (value(object, component) instanceof Number number) {
                    numbers.put(component.getName(), number.doubleValue());
                }
            }
        }
        return numbers;
    }

    private static Object value(Object object, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A component of a record could not be read: " + component, e);
        }
    }
}
