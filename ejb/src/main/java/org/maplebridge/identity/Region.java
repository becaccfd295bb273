package org.maplebridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Optional;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InvalidInput;

/**
 * A region of the tree 市 → 县市区 → 乡镇街道 → 村社区 → 网格. Born when the administrator (or the first load) enters it, renamed
 * when the map changes; its code stays, because cases are counted under it.
 */
@Entity
@Table(name = "region")
@NamedQuery(name = "Region.within", query = "SELECT r FROM Region r WHERE r.code LIKE :prefix ORDER BY r.code")
@NamedQuery(name = "Region.byCode", query = "SELECT r FROM Region r WHERE r.code = :code")
@NamedQuery(name = "Region.downTo", query = "SELECT r FROM Region r WHERE LENGTH(r.code) <= :digits ORDER BY r.code")
public class Region extends Aggregate {

    @Column(name = "code")
    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    protected Region() {}

    public Region(RegionCode code, String nameZh, String nameEn) {
        this.code = code.digits();
        rename(nameZh, nameEn);
    }

    /**
     * Takes new names; both are needed.
     *
     * @throws InvalidInput if one is missing or longer than 80 characters
     */
    public final void rename(String zh, String en) {
        new InvalidInput.Check()
                .that(Names.fits(zh, 80), "nameZh", "fault.identity.name")
                .that(Names.fits(en, 80), "nameEn", "fault.identity.name")
                .orThrow();
        nameZh = zh.strip();
        nameEn = en.strip();
    }

    public RegionCode code() {
        return new RegionCode(code);
    }

    public RegionLevel level() {
        return code().level();
    }

    /** The code of the region in which this one lies; empty for a city. */
    public Optional<RegionCode> parent() {
        return code().parent();
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }
}
