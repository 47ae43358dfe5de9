package io.github.seedbed.card;

import java.util.Iterator;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertySet;

/**
 * Lets a document read values and go through lists, but not call methods, which could build a text of any length,
 * change a value, or go through a list without end. Velocity makes it by its name.
 */
public final class ReadingUberspect extends SecureUberspector {
    private static final int MOST_ROUNDS = 100_000;

    private int rounds;

    @Override
    public VelMethod getMethod(Object object, String name, Object[] arguments, Info info) {
        return null;
    }

    @Override
    public VelPropertySet getPropertySet(Object object, String name, Object value, Info info) {
        return null;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public Iterator getIterator(Object object, Info info) {
        Iterator<Object> all = super.getIterator(object, info);
        return all == null
                ? null
                : new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return all.hasNext();
                    }

                    @Override
                    public Object next() {
                        rounds++;
                        if (rounds > MOST_ROUNDS) {
                            throw new VelocityException("the loops take more than " + MOST_ROUNDS + " rounds");
                        }
                        return all.next();
                    }
                };
    }
}
