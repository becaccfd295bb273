package org.maplebridge.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Seals sensitive texts on their way into the database and opens them on their way out. */
@Converter(autoApply = true)
public class SealedTextConverter implements AttributeConverter<SensitiveText, String> {

    @Override
    public String convertToDatabaseColumn(SensitiveText text) {
        return text == null ? null : OfficeVault.get().seal(text.plain());
    }

    @Override
    public SensitiveText convertToEntityAttribute(String sealed) {
        return sealed == null ? null : new SensitiveText(OfficeVault.get().open(sealed));
    }
}
