package org.maplebridge.identity;

import java.util.List;

/** A package's sealed columns, so that a rotation of keys reaches them. Each package that keeps such columns has one bean of this type. */
public interface SealedColumns {

    /** The columns. */
    List<Column> columns();

    /**
     * A column that holds sealed values.
     *
     * @param table  its table, which has the id in {@code id BINARY(16)}
     * @param sealed the column of the sealed value
     * @param lookup the column of the keyed hash beside it; null if the value is never searched
     */
    record Column(String table, String sealed, String lookup) {

        public Column {
            requireName(table);
            requireName(sealed);
            if (lookup != null) {
                requireName(lookup);
            }
        }

        private static void requireName(String name) {
            if (!name.matches("[a-z][a-z0-9_]*")) {
                throw new IllegalArgumentException("not a name of the schema: " + name);
            }
        }

        @Override
        public String toString() {
            return table + "." + sealed;
        }
    }
}
