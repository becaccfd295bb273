package org.maplebridge.web.text;

import java.util.List;
import org.maplebridge.deadline.CountedStep;
import org.maplebridge.deadline.Worded;

/** Puts the reckoning of a date into sentences: its steps carry days, counts and phrases in both languages. */
public final class ClockWords {

    private ClockWords() {}

    /** The steps in order, one sentence each. */
    public static List<String> why(List<CountedStep> steps, Words words) {
        return steps.stream().map(step -> sentence(step, words)).toList();
    }

    private static String sentence(CountedStep step, Words words) {
        Object[] inWords = step.arguments().stream()
                .map(argument -> {
                    if (argument instanceof org.maplebridge.deadline.Words phrase) {
                        return phrase.in(words.locale());
                    }
                    return argument instanceof Worded worded ? words.say(worded.textKey()) : argument;
                })
                .toArray();
        return words.say(step.key(), inWords);
    }
}
