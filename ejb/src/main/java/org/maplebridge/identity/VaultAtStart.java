package org.maplebridge.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Asks for the vault's key when the office opens, so that a missing key is a clear line at the start and not a failure at the first case. */
@Startup
@Singleton
public class VaultAtStart {

    @PostConstruct
    void ask() {
        OfficeVault.get();
    }
}
