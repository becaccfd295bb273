package org.maplebridge.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;

/** The code lists as the office uses them. Read only. */
@Named("codesPage")
@RequestScoped
public class CodesPage {

    @Inject
    private CodeBook codes;

    @Inject
    private AdminArea area;

    /** Lets the administrator in. */
    public void open() {
        area.enter();
    }

    public List<String> getLists() {
        return List.of(CodeBook.DISPUTE_TYPES, CodeBook.CLAIM_ITEMS, CodeBook.EMPLOYMENT_FORMS);
    }

    public List<Code> codes(String list) {
        return codes.list(list);
    }
}
