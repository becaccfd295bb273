package org.maplebridge.agreement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * News that an agreement has taken effect, told once, in the transaction that sealed it.
 *
 * @param referral the referral by which the case came; null for the room's own
 * @param on       the legal day of effect
 */
public record AgreementEffective(UUID caseId, UUID referral, UUID agreementId, LocalDate on) {}
