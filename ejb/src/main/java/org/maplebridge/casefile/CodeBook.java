package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.deadline.Words;

/** The office's code lists: dispute types, claim items, employment forms. Data with valid-from and valid-to; read once and kept. */
@ApplicationScoped
public class CodeBook {

    public static final String DISPUTE_TYPES = "dispute-types";
    public static final String CLAIM_ITEMS = "claim-items";
    public static final String EMPLOYMENT_FORMS = "employment-forms";

    private final Map<String, List<Code>> lists = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OfficeClock clock;

    /** All codes of a list in their order; empty for an unknown list. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Code> list(String list) {
        return lists.computeIfAbsent(
                list,
                name -> em.createQuery("SELECT c FROM Code c WHERE c.list = :list ORDER BY c.place", Code.class)
                        .setParameter("list", name)
                        .getResultList());
    }

    /** The codes that may be chosen today. */
    public List<Code> current(String list) {
        LocalDate today = clock.today();
        return list(list).stream().filter(code -> code.validOn(today)).toList();
    }

    /** Whether a code of the list may be chosen today. */
    public boolean knows(String list, String code) {
        return code != null
                && current(list).stream().anyMatch(known -> known.code().equals(code));
    }

    /** The code as an entry; null if unknown. */
    public Code find(String list, String code) {
        return list(list).stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** A type of dispute with the types above it, the narrowest first. */
    public List<String> typeAndAbove(String disputeType) {
        List<String> types = new ArrayList<>();
        String type = disputeType;
        while (type != null && !types.contains(type)) {
            types.add(type);
            Code code = find(DISPUTE_TYPES, type);
            type = code == null ? null : code.parent();
        }
        return types;
    }

    /** What a code is called, in both languages; the code itself if the list does not know it, null for null. */
    public Words name(String list, String code) {
        if (code == null) {
            return null;
        }
        Code found = find(list, code);
        return found == null ? new Words(code, code) : new Words(found.nameZh(), found.nameEn());
    }
}
