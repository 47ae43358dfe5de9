package io.github.seedbed.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Reads doubles: null is what is not a number. */
final class Doubles extends SimpleModule {
    private static final long serialVersionUID = 1;

    Doubles() {
        addDeserializer(double.class, new Reader(Double.NaN));
        addDeserializer(Double.class, new Reader(null));
    }

    private static final class Reader extends JsonDeserializer<Double> {
        private final Double ofNull;

        Reader(Double ofNull) {
            this.ofNull = ofNull;
        }

        @Override
        public Double deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.currentToken().isNumeric()) {
                context.reportWrongTokenException(this, JsonToken.VALUE_NUMBER_FLOAT, "it is not a number");
            }
            return in.getDoubleValue();
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return ofNull;
        }

        /** What an item of a list is that asks for it by {@code contentNulls}. */
        @Override
        public Object getEmptyValue(DeserializationContext context) {
            return Double.NaN;
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
