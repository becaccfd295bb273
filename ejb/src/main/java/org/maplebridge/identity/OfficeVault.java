package org.maplebridge.identity;

/**
 * The one {@link Vault} of the running office, built at first use from the environment variable {@code MAPLEBRIDGE_KEY}, or from the system
 * property {@code maplebridge.key} where a test cannot set its environment. Static, because the persistence provider makes its converters
 * without injection.
 */
public final class OfficeVault {

    static final String VARIABLE = "MAPLEBRIDGE_KEY";
    static final String PROPERTY = "maplebridge.key";

    private OfficeVault() {}

    /**
     * The vault.
     *
     * @throws IllegalStateException if the key is missing or unusable, saying how to make one; asked at start, so that the office does
     *                               not open without
     */
    public static Vault get() {
        return Holder.vault();
    }

    static Vault from(String setting) {
        try {
            return Vault.of(setting);
        } catch (IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    VARIABLE + ": " + unusable.getMessage() + ". It holds one key of 32 random bytes in base64"
                            + " (openssl rand -base64 32), or several as name=key,name=key, the current one first.");
        }
    }

    private static final class Holder {

        private static volatile Vault vault;

        /** Not a static initialiser: its failure would be reported once and then only as a missing class. */
        static Vault vault() {
            if (vault == null) {
                String environment = System.getenv(VARIABLE);
                vault = from(environment != null ? environment : System.getProperty(PROPERTY));
            }
            return vault;
        }
    }
}
