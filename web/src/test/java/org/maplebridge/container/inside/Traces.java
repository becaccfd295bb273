package org.maplebridge.container.inside;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks through whatever a use case gave, down to the last field, for ids and words that it must not hold. */
final class Traces {

    private final Set<UUID> ids;
    private final Set<String> words;
    private final Map<Object, Boolean> seen = new IdentityHashMap<>();

    Traces(Collection<UUID> ids, Collection<String> words) {
        this.ids = Set.copyOf(ids);
        this.words = Set.copyOf(words);
    }

    /** The first trace in the answer; empty if it holds none. */
    Optional<String> in(Object answer) {
        seen.clear();
        return look(answer);
    }

    private Optional<String> look(Object at) {
        if (at instanceof UUID id) {
            return ids.contains(id) ? Optional.of("the id " + id) : Optional.empty();
        }
        if (at instanceof String text) {
            return words.stream()
                    .filter(text::contains)
                    .findFirst()
                    .map(word -> "\"" + word + "\" in \"" + text + "\"");
        }
        if (at == null || seen.put(at, true) != null) {
            return Optional.empty();
        }
        if (at instanceof Optional<?> perhaps) {
            return perhaps.flatMap(this::look);
        }
        if (at instanceof Collection<?> several) {
            return first(several);
        }
        if (at instanceof Map<?, ?> map) {
            return first(map.keySet()).or(() -> first(map.values()));
        }
        return ours(at.getClass()) ? fields(at) : Optional.empty();
    }

    private Optional<String> first(Collection<?> several) {
        for (Object each : several) {
            Optional<String> found = look(each);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> fields(Object of) {
        for (Class<?> type = of.getClass(); type != null && ours(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                // what EclipseLink has woven in begins with an underscore and leads out of the answer
                if (Modifier.isStatic(field.getModifiers()) || field.getName().startsWith("_")) {
                    continue;
                }
                field.setAccessible(true);
                try {
                    Optional<String> found = look(field.get(of));
                    if (found.isPresent()) {
                        return found;
                    }
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("org.maplebridge.") && !type.isEnum();
    }
}
