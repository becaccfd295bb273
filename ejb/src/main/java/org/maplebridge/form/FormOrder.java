package org.maplebridge.form;

import java.util.Map;

/**
 * What somebody who fills in a form says.
 *
 * @param form    its code
 * @param version of the form, as it was laid open
 * @param typed   by the field's name, a day as {@code 2023-11-24}
 */
public record FormOrder(String form, int version, Map<String, String> typed) {

    public FormOrder {
        typed = Map.copyOf(typed);
    }
}
