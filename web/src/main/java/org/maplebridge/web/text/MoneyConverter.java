package org.maplebridge.web.text;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;

/**
 * Yuan in a field: shown with separators, taken with or without them. What is no amount, negative or finer than a fen is told at the field in the
 * office's words, and stays there as it was typed.
 */
@FacesConverter("mb.money")
public class MoneyConverter implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Money.of(typed.replaceAll("[,，\\s]", "")).yuan();
        } catch (InvalidInput wrong) {
            String sentence = CDI.current()
                    .select(Words.class)
                    .get()
                    .sentence(wrong.findings().get(0));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, BigDecimal yuan) {
        return yuan == null
                ? ""
                : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan);
    }
}
