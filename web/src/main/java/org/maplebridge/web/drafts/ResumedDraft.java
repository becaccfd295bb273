package org.maplebridge.web.drafts;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pours a draft back into the bean behind a form, rows and all, so that a form that grew rows can be drawn again as it was. Works where
 * ids on the page are the names of properties: {@code form:parties:1:name} fills property {@code name} of the second row of {@code parties}.
 * Only text properties are filled; what the form does not know is left out.
 */
public final class ResumedDraft {

    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_-]+:(?:([A-Za-z]+):([0-9]{1,3}):)?([A-Za-z]+?)(?:_input)?");

    private ResumedDraft() {}

    /**
     * Fills the form.
     *
     * @param form the bean behind the form
     * @param row  gives the row of a list by name and place, growing the list as needed; null for a list or place that there cannot be
     * @return whether everything found its place
     */
    public static boolean pour(Map<String, List<String>> fields, Object form, BiFunction<String, Integer, Object> row) {
        boolean all = true;
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            Matcher name = NAME.matcher(field.getKey());
            if (field.getValue().isEmpty() || field.getKey().endsWith("_focus")) {
                continue;
            }
            Object target = null;
            if (name.matches()) {
                target = name.group(1) == null ? form : row.apply(name.group(1), Integer.valueOf(name.group(2)));
            }
            all &= target != null && put(target, name.group(3), field.getValue().get(0));
        }
        return all;
    }

    private static boolean put(Object target, String property, String value) {
        Optional<PropertyDescriptor> found = textProperty(target, property);
        if (found.isEmpty()) {
            return false;
        }
        try {
            found.get().getWriteMethod().invoke(target, value.isEmpty() ? null : value);
            return true;
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("property " + property + " cannot be filled", refused);
        }
    }

    private static Optional<PropertyDescriptor> textProperty(Object target, String property) {
        try {
            for (PropertyDescriptor each :
                    Introspector.getBeanInfo(target.getClass(), Object.class).getPropertyDescriptors()) {
                if (each.getName().equals(property)
                        && each.getPropertyType() == String.class
                        && each.getWriteMethod() != null) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        } catch (IntrospectionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
