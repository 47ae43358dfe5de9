package io.github.seedbed.spark;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** How the values of a column of a Parquet file are written into a CSV file. */
@FunctionalInterface
interface ParquetCell {
    /** The Julian day on which 1970 began. */
    int DAY_OF_1970 = 2_440_588;

    /** Returns the text of the value that a column stands at. */
    String text(ColumnReader column);

    /**
     * Returns how a column is written.
     *
     * @throws IllegalArgumentException if its values are no numbers, texts, booleans, dates or times, saying what they
     *     are
     */
    static ParquetCell of(Type field) {
        if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
            throw new IllegalArgumentException("it holds lists or records in its cells");
        }
        PrimitiveType type = field.asPrimitiveType();
        LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> column -> String.valueOf(column.getBoolean());
            case FLOAT -> column -> DecimalText.of(column.getFloat());
            case DOUBLE -> column -> DecimalText.of(column.getDouble());
            case INT32 -> whole(type, ColumnReader::getInteger);
            case INT64 -> whole(type, ColumnReader::getLong);
            case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(type, annotation);
            case INT96 -> bytes(ParquetCell::oldTime);
        };
    }

    /** Reads a value as a whole number. */
    @FunctionalInterface
    interface Whole {
        long of(ColumnReader column);
    }

    private static ParquetCell whole(PrimitiveType type, Whole value) {
        LongFunction<String> text = whole(type, type.getLogicalTypeAnnotation());
        return column -> text.apply(value.of(column));
    }

    private static LongFunction<String> whole(PrimitiveType type, LogicalTypeAnnotation annotation) {
        if (annotation == null) {
            return String::valueOf;
        }
        if (annotation instanceof IntLogicalTypeAnnotation number) {
            boolean wide = number.getBitWidth() == Long.SIZE;
            return number.isSigned()
                    ? String::valueOf
                    : value -> wide ? Long.toUnsignedString(value) : Integer.toUnsignedString((int) value);
        }
        if (annotation instanceof DecimalLogicalTypeAnnotation decimal) {
            return value -> DecimalText.of(BigDecimal.valueOf(value, decimal.getScale()));
        }
        if (annotation instanceof DateLogicalTypeAnnotation) {
            return value -> LocalDate.ofEpochDay(value).toString();
        }
        if (annotation instanceof TimestampLogicalTypeAnnotation time) {
            ChronoUnit unit = switch (time.getUnit()) {
                case MILLIS -> ChronoUnit.MILLIS;
                case MICROS -> ChronoUnit.MICROS;
                case NANOS -> ChronoUnit.NANOS;
            };
            return value -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                    Instant.EPOCH.plus(value, unit).atOffset(ZoneOffset.UTC));
        }
        throw unknown(type);
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** As Spark, Hive and Impala have long written times: nanoseconds of the day, then the Julian day. */
    private static String oldTime(byte[] bytes) {
        ByteBuffer parts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = parts.getLong();
        long days = parts.getInt() - DAY_OF_1970;
        return time(Instant.EPOCH.plus(days, ChronoUnit.DAYS).plusNanos(nanos));
    }

    private static ParquetCell bytes(PrimitiveType type, LogicalTypeAnnotation annotation) {
        if (annotation instanceof StringLogicalTypeAnnotation || annotation instanceof EnumLogicalTypeAnnotation) {
            return bytes(bytes -> new String(bytes, StandardCharsets.UTF_8));
        }
        if (annotation instanceof DecimalLogicalTypeAnnotation decimal) {
            return bytes(bytes -> DecimalText.of(new BigDecimal(new BigInteger(bytes), decimal.getScale())));
        }
        throw unknown(type);
    }

    private static ParquetCell bytes(Function<byte[], String> text) {
        return column -> text.apply(column.getBinary().getBytes());
    }

    private static IllegalArgumentException unknown(PrimitiveType type) {
        return new IllegalArgumentException("its values are of the type " + type.getPrimitiveTypeName()
                + (type.getLogicalTypeAnnotation() == null ? "" : ", " + type.getLogicalTypeAnnotation()));
    }
}
