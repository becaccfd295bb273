package org.maplebridge.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.maplebridge.baseline.BaselineItem;
import org.maplebridge.baseline.BaselineView;
import org.maplebridge.baseline.Gap;
import org.maplebridge.baseline.Offer;
import org.maplebridge.baseline.Parameter;
import org.maplebridge.baseline.ParameterCode;
import org.maplebridge.baseline.Working;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Region;
import org.maplebridge.identity.RegionCode;
import org.maplebridge.identity.RegionLevel;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;

/** Says a statutory baseline in the reader's words, the same beside the offer, on its own page and where its figures are entered. */
@Named("baselineWords")
@RequestScoped
public class BaselineWords {

    @Inject
    private Words words;

    @Inject
    private Reader reader;

    @Inject
    private Directory directory;

    /** A step of the reckoning. */
    public String step(Working step) {
        return words.say(step.key(), step.arguments().toArray());
    }

    /** A figure by its name, with the grade it is of. */
    public String name(ParameterCode code, int grade) {
        String name = words.of(code);
        return code.graded() ? words.say("baseline.ofGrade", name, grade(code, grade)) : name;
    }

    /** What a grade of a figure is called. */
    public String grade(ParameterCode code, int grade) {
        return words.say(code.gradeKey(grade), String.valueOf(grade));
    }

    /** A value with its unit. */
    public String value(Parameter parameter) {
        return words.say(
                "baseline.value",
                words.number(parameter.value()),
                words.say(parameter.unit().textKey()));
    }

    /** For when a value holds: its year, or its days. */
    public String validity(Parameter parameter) {
        if (parameter.code().yearly()) {
            return String.valueOf(parameter.year());
        }
        return words.date(parameter.validFrom()) + " – " + words.date(parameter.validTo());
    }

    /** A region by its name; the whole country for none. */
    public String region(String code) {
        return code == null
                ? words.say("baseline.parameters.everywhere")
                : directory.region(new RegionCode(code)).map(this::name).orElse(code);
    }

    private String name(Region region) {
        return reader.isEnglish() ? region.nameEn() : region.nameZh();
    }

    /** What was missing. */
    public String gap(Gap gap) {
        if (gap.fact() != null) {
            return words.say("baseline.fact." + gap.fact());
        }
        String name = name(gap.parameter(), gap.grade());
        String where = gap.region() == null ? null : region(city(gap.region()));
        if (gap.parameter().yearly()) {
            String year = String.valueOf(gap.on().getYear());
            return where == null
                    ? words.say("baseline.gap.year", name, year)
                    : words.say("baseline.gap.yearIn", name, year, where);
        }
        return where == null
                ? words.say("baseline.gap.day", name, gap.on())
                : words.say("baseline.gap.dayIn", name, gap.on(), where);
    }

    /** Where the administrator enters the figure that was missing. */
    public String address(Gap gap) {
        String address = "/admin/parameter.xhtml?code=" + gap.parameter().name();
        if (gap.parameter().graded()) {
            address += "&grade=" + gap.grade();
        }
        if (gap.region() != null) {
            address += "&region=" + city(gap.region());
        }
        return gap.parameter().yearly() ? address + "&year=" + gap.on().getYear() : address;
    }

    /** Average wages, minimum wages and grants are those of the city or the province, and the tree of regions begins with the city. */
    private static String city(String region) {
        return region.substring(0, RegionLevel.CITY.digits());
    }

    /** What part of a statutory amount the offered one is. */
    public String share(Money offered, Money statutory) {
        return words.share(BaselineView.ratio(offered, statutory));
    }

    /** The sums that stood beside it when it was seen. */
    public String sums(Offer offer) {
        return offer.open()
                ? words.say("baseline.seen.sums", offer.certain(), offer.ceiling())
                : words.say("baseline.seen.sum", offer.certain());
    }

    /** The tone of how well an item or a value is founded. */
    public String tone(Evidence evidence) {
        return switch (evidence) {
            case PRIMARY_TEXT -> "ok";
            case EXCERPT -> "info";
            case TO_BE_CONFIRMED -> "soon";
        };
    }

    /** Why an item does not go into the sum; null if it does. */
    public String outside(BaselineItem item) {
        if (item.summed()) {
            return null;
        }
        return words.say(item.benefit().once() ? "baseline.notSummed" : "baseline.monthly");
    }
}
