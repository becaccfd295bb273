package org.maplebridge.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.statistics.Proportion;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;

/** What rooms, types, months and rates are called in the reader's language. */
@RequestScoped
public class StatisticsNames {

    @Inject
    private Directory directory;

    @Inject
    private CodeBook codes;

    @Inject
    private Reader reader;

    @Inject
    private Words words;

    private Map<UUID, String> rooms;

    String room(UUID id) {
        if (rooms == null) {
            rooms = new HashMap<>();
            directory.organisations().forEach(each -> rooms.put(each.id(), name(each)));
        }
        return rooms.getOrDefault(id, String.valueOf(id));
    }

    String name(Organisation organisation) {
        return reader.isEnglish() ? organisation.nameEn() : organisation.nameZh();
    }

    /** The type with the one above it: 劳动争议 · 劳动报酬. */
    String type(String code) {
        Code known = codes.find(CodeBook.DISPUTE_TYPES, code);
        if (known == null) {
            return code;
        }
        return known.parent() == null
                ? name(known)
                : Optional.ofNullable(codes.find(CodeBook.DISPUTE_TYPES, known.parent()))
                                .map(above -> name(above) + " · ")
                                .orElse("")
                        + name(known);
    }

    /** The types of dispute, each before those below it. */
    List<Code> types() {
        List<Code> all = codes.list(CodeBook.DISPUTE_TYPES);
        return all.stream()
                .filter(code -> code.parent() == null)
                .flatMap(top -> Stream.concat(
                        Stream.of(top), all.stream().filter(code -> top.code().equals(code.parent()))))
                .toList();
    }

    private String name(Code code) {
        return reader.isEnglish() ? code.nameEn() : code.nameZh();
    }

    String month(YearMonth month) {
        return reader.isEnglish()
                ? DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(month)
                : DateTimeFormatter.ofPattern("yyyy年M月", Locale.CHINA).format(month);
    }

    /** The rate with one decimal; a dash if there is nothing to divide by. */
    String percent(Proportion rate) {
        return rate == null
                ? words.say("statistics.hidden")
                : rate.percent(1).map(percent -> percent.toPlainString() + " %").orElse("—");
    }

    /** The 95 % interval, such as 85.5–99.5; empty if there is none. */
    String interval(Proportion rate) {
        return Optional.ofNullable(rate)
                .flatMap(Proportion::interval)
                .map(interval -> interval.lower().toPlainString() + "–"
                        + interval.upper().toPlainString())
                .orElse("");
    }
}
