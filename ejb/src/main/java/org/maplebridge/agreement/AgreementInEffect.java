package org.maplebridge.agreement;

import java.util.UUID;

/** News, in the same transaction, that an agreement binds from today: it is to be performed now. */
public record AgreementInEffect(UUID caseId, UUID agreementId) {}
