package org.maplebridge.baseline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.Evidence;

/**
 * One thing that the law gives, reckoned: how much, by which steps, with which figures; or what was missing.
 *
 * @param amount  null if it could not be reckoned
 * @param summed  whether it goes into the sum; not what is paid month by month, nor what another item takes the place of
 * @param steps   how it came about, also as far as it came
 * @param gaps    what was missing; empty if it has an amount
 * @param used    the figures of the law it was reckoned with, in the edition that held then
 */
public record BaselineItem(
        Benefit benefit, Money amount, boolean summed, List<Working> steps, List<Gap> gaps, List<Parameter> used)
        implements Serializable {

    public BaselineItem {
        steps = List.copyOf(steps);
        gaps = List.copyOf(gaps);
        used = List.copyOf(used);
    }

    /** How well it is founded: as well as the weakest figure in it. What rests on no figure rests on the text of the law. */
    public Evidence evidence() {
        return used.stream()
                .map(Parameter::evidence)
                .max(Comparator.naturalOrder())
                .orElse(Evidence.PRIMARY_TEXT);
    }

    /** The same, left out of the sum, with the reason as its last step. */
    BaselineItem leftOut(Working reason) {
        List<Working> more = new ArrayList<>(steps);
        more.add(reason);
        return new BaselineItem(benefit, amount, false, more, gaps, used);
    }
}
