package org.maplebridge.deadline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a code as its text. */
@Converter(autoApply = true)
public class DeadlineCodeConverter implements AttributeConverter<DeadlineCode, String> {

    @Override
    public String convertToDatabaseColumn(DeadlineCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public DeadlineCode convertToEntityAttribute(String stored) {
        return stored == null ? null : new DeadlineCode(stored);
    }
}
