package org.maplebridge.identity;

import java.io.Serializable;
import java.util.Optional;
import org.maplebridge.basics.InvalidInput;

/**
 * The code of a region: each level goes on from the code of the one above, as in 4210 (荆州市), 421003 (荆州区), 421003001 (a
 * street), 421003001001 (a community), 421003001001003 (its third grid). So a region contains another when its code begins the
 * other's.
 *
 * @param digits 4, 6, 9, 12 or 15 digits
 */
public record RegionCode(String digits) implements Comparable<RegionCode>, Serializable {

    /**
     * @throws InvalidInput if the text is no such code
     */
    public RegionCode {
        if (digits == null || !digits.matches("[0-9]+") || RegionLevel.ofLength(digits.length()) == null) {
            throw new InvalidInput("region", "fault.identity.region.code");
        }
    }

    /** The code, or null for null: optional columns. */
    public static RegionCode ofNullable(String digits) {
        return digits == null ? null : new RegionCode(digits);
    }

    public RegionLevel level() {
        return RegionLevel.ofLength(digits.length());
    }

    /** Whether the other region is this one or lies in it. */
    public boolean contains(RegionCode other) {
        return other.digits.startsWith(digits);
    }

    /** The region in which this one lies; empty for a city. */
    public Optional<RegionCode> parent() {
        if (level() == RegionLevel.CITY) {
            return Optional.empty();
        }
        int length = RegionLevel.values()[level().ordinal() - 1].digits();
        return Optional.of(new RegionCode(digits.substring(0, length)));
    }

    @Override
    public int compareTo(RegionCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
