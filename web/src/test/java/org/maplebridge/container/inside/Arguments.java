package org.maplebridge.container.inside;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes the arguments of a use case from its parameters: what was given by name, then what was given by type, then something of the type that
 * could have been typed. A new value type that it cannot make it names, so that somebody teaches it.
 */
final class Arguments {

    private static final Object NOTHING = new Object();

    private final Map<String, Object> byName = new HashMap<>();
    private final Map<Class<?>, Object> byType = new HashMap<>();

    /** Whatever has this name and fits. */
    Arguments named(String name, Object value) {
        byName.put(name, value);
        return this;
    }

    /** These are left out. */
    Arguments without(String... names) {
        for (String name : names) {
            byName.put(name, NOTHING);
        }
        return this;
    }

    /** Whatever is of this type. */
    <T> Arguments of(Class<T> type, T value) {
        byType.put(type, value);
        return this;
    }

    /** These, and some that differ. */
    Arguments copy() {
        Arguments copy = new Arguments();
        copy.byName.putAll(byName);
        copy.byType.putAll(byType);
        return copy;
    }

    /**
     * An argument as a page would send it.
     *
     * @throws IllegalArgumentException if it is an id, or of a type, that nobody has told of
     */
    Object fitting(Parameter parameter) {
        return make(parameter.getName(), parameter.getType(), parameter.getParameterizedType());
    }

    /** The worst that could arrive: nothing, or less than nothing. */
    static Object hostile(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return -1;
        }
        return type == long.class ? -1L : null;
    }

    private Object make(String name, Class<?> type, Type whole) {
        Object told = byName.get(name);
        if (told == NOTHING) {
            return null;
        }
        if (told != null && boxed(type).isInstance(told)) {
            return told;
        }
        if (byType.containsKey(type)) {
            return byType.get(type);
        }
        if (type == UUID.class || name.endsWith("Id")) {
            throw new IllegalArgumentException("the walk knows no id for \"" + name + "\"");
        }
        return simple(type)
                .or(() -> several(name, type, whole))
                .or(() -> function(type))
                .orElseGet(() -> record(type));
    }

    private static Optional<Object> simple(Class<?> type) {
        if (type == String.class) {
            return Optional.of("测试");
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of(1);
        }
        if (type == long.class || type == Long.class) {
            return Optional.of(1L);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(true);
        }
        if (type == LocalDate.class) {
            return Optional.of(LocalDate.now());
        }
        if (type == YearMonth.class) {
            return Optional.of(YearMonth.now());
        }
        if (type == Instant.class) {
            return Optional.of(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        }
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[0]);
        }
        if (type == byte[].class) {
            return Optional.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        }
        return type == InputStream.class
                ? Optional.of(new ByteArrayInputStream("测试".getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private Optional<Object> several(String name, Class<?> type, Type whole) {
        if (type == Map.class) {
            return Optional.of(Map.of());
        }
        if (type != List.class && type != Set.class) {
            return Optional.empty();
        }
        Type element = ((ParameterizedType) whole).getActualTypeArguments()[0];
        Object one = make(singular(name), (Class<?>) element, element);
        return Optional.of(type == List.class ? List.of(one) : Set.of(one));
    }

    /** {@code partyIds} holds what {@code partyId} is. */
    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private static Optional<Object> function(Class<?> type) {
        if (type == Supplier.class) {
            return Optional.of((Supplier<Object>) () -> null);
        }
        if (!type.isInterface()) {
            return Optional.empty();
        }
        return Optional.of(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> simple(method.getReturnType()).orElse(null)));
    }

    private Object record(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("the walk cannot make a " + type.getSimpleName());
        }
        RecordComponent[] parts = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            Object[] values = Arrays.stream(parts)
                    .map(part -> make(part.getName(), part.getType(), part.getGenericType()))
                    .toArray();
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException("the walk cannot make a " + type.getSimpleName(), impossible);
        }
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == long.class) {
            return Long.class;
        }
        if (type == int.class) {
            return Integer.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }
}
