package org.maplebridge.agreement;

/** Where the office is reached from outside; printed into the QR code of every agreement. Set by the operator. */
final class PublicAddress {

    /** The environment's name for it, such as {@code https://fengqiao.example.gov.cn}. */
    static final String SETTING = "MAPLEBRIDGE_PUBLIC_URL";

    private static final String OWN_MACHINE = "http://localhost:8080";

    private PublicAddress() {}

    /** The configured address without a slash at its end; the own machine's if none is configured. */
    static String configured() {
        String setting = System.getenv(SETTING);
        return of(setting == null || setting.isBlank() ? OWN_MACHINE : setting);
    }

    static String of(String setting) {
        return setting.strip().replaceAll("/+$", "");
    }
}
