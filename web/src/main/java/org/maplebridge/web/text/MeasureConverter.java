package org.maplebridge.web.text;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/**
 * A measure in a field, hours or per cent or times: shown as it is said, taken with or without separators. What is no number is told at the field and
 * stays there as it was typed.
 */
@FacesConverter("mb.measure")
public class MeasureConverter implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits = typed.replaceAll("[,，\\s]", "");
        if (!digits.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
            String sentence = CDI.current().select(Words.class).get().say("fault.baseline.measureUnreadable");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
        return new BigDecimal(digits);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, BigDecimal measure) {
        return measure == null ? "" : measure.stripTrailingZeros().toPlainString();
    }
}
