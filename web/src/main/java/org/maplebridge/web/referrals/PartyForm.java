package org.maplebridge.web.referrals;

import java.io.Serializable;
import java.time.LocalDate;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;

/** A party as it is being typed. Lives with its form. */
public class PartyForm implements Serializable {

    private final String ref;
    private Party.Side side;
    private Party.Kind kind;
    private String name;
    private String idNumber;
    private String phone;
    private String address;
    private String capacity;
    private String representative;
    private LocalDate consentedOn;

    PartyForm(String ref, Party.Side side, Party.Kind kind) {
        this.ref = ref;
        this.side = side;
        this.kind = kind;
    }

    Registration.PartyLine line() {
        return new Registration.PartyLine(
                ref, side, kind, name, idNumber, phone, address, capacity, representative, consentedOn, null);
    }

    public String getRef() {
        return ref;
    }

    public Party.Side getSide() {
        return side;
    }

    public void setSide(Party.Side side) {
        this.side = side;
    }

    public Party.Kind getKind() {
        return kind;
    }

    public void setKind(Party.Kind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    public String getRepresentative() {
        return representative;
    }

    public void setRepresentative(String representative) {
        this.representative = representative;
    }

    public LocalDate getConsentedOn() {
        return consentedOn;
    }

    public void setConsentedOn(LocalDate consentedOn) {
        this.consentedOn = consentedOn;
    }
}
