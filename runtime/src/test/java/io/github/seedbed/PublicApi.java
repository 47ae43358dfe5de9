package io.github.seedbed;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a project's code may use of Seedbed: the public types outside of {@code internal}. */
final class PublicApi {
    /** What every record and every enum has. */
    private static final Set<String> GIVEN = Set.of("equals", "hashCode", "toString", "values", "valueOf");

    private static final Pattern TYPE = Pattern.compile("io\\.github\\.seedbed(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*");

    private final List<Class<?>> types;

    PublicApi(JavaClasses classes) {
        this.types = classes.stream()
                .filter(PublicApi::isPublic)
                .sorted(Comparator.comparing(JavaClass::getName))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    static boolean isPublic(JavaClass type) {
        return !type.getPackageName().contains(".internal")
                && !type.getSimpleName().equals("package-info")
                && Stream.iterate(type, each -> each.getEnclosingClass().orElse(null))
                        .takeWhile(each -> each != null)
                        .allMatch(each -> each.getModifiers().contains(JavaModifier.PUBLIC));
    }

    /** Returns a line a type, and below it one for each member that others can use. */
    String listing() {
        StringBuilder lines = new StringBuilder();
        for (Class<?> type : types) {
            lines.append(kind(type)).append(type.getName()).append('\n');
            members(type)
                    .sorted()
                    .distinct()
                    .forEach(member -> lines.append("    ").append(member).append('\n'));
        }
        return lines.toString();
    }

    /** {@code Class.toGenericString} says other things in newer Javas. */
    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation ";
        }
        if (type.isInterface()) {
            return "interface ";
        }
        return type.isRecord() ? "record " : type.isEnum() ? "enum " : "class ";
    }

    private static Stream<String> members(Class<?> type) {
        Stream<String> fields =
                Stream.of(type.getDeclaredFields()).filter(PublicApi::isUsable).map(Field::toGenericString);
        Stream<String> constructors = Stream.of(type.getDeclaredConstructors())
                .filter(PublicApi::isUsable)
                .map(Constructor::toGenericString);
        Stream<String> methods = Stream.of(type.getDeclaredMethods())
                .filter(PublicApi::isUsable)
                .filter(method -> !GIVEN.contains(method.getName()))
                .map(Method::toGenericString);
        return Stream.of(fields, constructors, methods).flatMap(each -> each);
    }

    private static boolean isUsable(java.lang.reflect.Member member) {
        boolean synthetic = member.isSynthetic() || member instanceof Executable one && one.isSynthetic();
        return !synthetic && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    /** Returns the types of Seedbed that a text names and that are not public, sorted. */
    List<String> hiddenTypesIn(String text) {
        Set<String> hidden = new TreeSet<>();
        Matcher named = TYPE.matcher(text);
        while (named.find()) {
            hidden.add(named.group());
        }
        types.forEach(type -> hidden.remove(type.getName()));
        return new ArrayList<>(hidden);
    }
}
