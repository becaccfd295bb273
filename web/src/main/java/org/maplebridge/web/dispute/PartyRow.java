package org.maplebridge.web.dispute;

import java.io.Serializable;

/** A party as it is being typed: all of it text, so that nothing typed is lost. A row left empty is no party. */
public class PartyRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String side;
    private String kind = "PERSON";
    private String name;
    private String idNumber;
    private String phone;
    private String address;
    private String capacity;
    private String representative;
    private String consentedOn;
    private String dataConsentOn;

    /** Whether nothing was typed in it. */
    public boolean empty() {
        return DisputeForm.nothing(
                name, idNumber, phone, address, capacity, representative, consentedOn, dataConsentOn);
    }

    public String getSide() {
        return side;
    }

    public void setSide(String side) {
        this.side = side;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
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

    public String getConsentedOn() {
        return consentedOn;
    }

    public void setConsentedOn(String consentedOn) {
        this.consentedOn = consentedOn;
    }

    public String getDataConsentOn() {
        return dataConsentOn;
    }

    public void setDataConsentOn(String dataConsentOn) {
        this.dataConsentOn = dataConsentOn;
    }
}
