package org.maplebridge.agreement.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Large agreements, cut at random but the same in every run. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** So many determinations with so many outcomes each; every other one is a grade. */
    static Vocabulary vocabulary(int determinations, int outcomes) {
        Map<String, Outcomes> all = new LinkedHashMap<>();
        for (int i = 1; i <= determinations; i++) {
            List<String> words = new ArrayList<>();
            for (int j = 1; j <= outcomes; j++) {
                words.add("结果" + j);
            }
            all.put("D" + i, i % 2 == 0 ? Outcomes.grades(1, outcomes) : Outcomes.words(words));
        }
        return new Vocabulary(all);
    }

    /** Branches that share all cases out: one branch for everything, then one of them cut in two, again and again. */
    List<ConditionExpression> cut(Vocabulary vocabulary, int branches) {
        List<Map<String, List<String>>> boxes = new ArrayList<>();
        Map<String, List<String>> everything = new LinkedHashMap<>();
        vocabulary.determinations().forEach((name, outcomes) -> everything.put(name, outcomes.all()));
        boxes.add(everything);
        while (boxes.size() < branches) {
            Map<String, List<String>> box = boxes.get(random.nextInt(boxes.size()));
            List<String> names = new ArrayList<>(box.keySet());
            String name = names.get(random.nextInt(names.size()));
            List<String> outcomes = box.get(name);
            if (outcomes.size() > 1) {
                int at = 1 + random.nextInt(outcomes.size() - 1);
                Map<String, List<String>> half = new LinkedHashMap<>(box);
                half.put(name, outcomes.subList(at, outcomes.size()));
                box.put(name, outcomes.subList(0, at));
                boxes.add(half);
            }
        }
        return boxes.stream().map(box -> branch(box, vocabulary)).toList();
    }

    private static ConditionExpression branch(Map<String, List<String>> box, Vocabulary vocabulary) {
        return box.entrySet().stream()
                .map(side -> vocabulary.determinations().get(side.getKey()) instanceof Outcomes.Grades
                        ? ConditionExpression.within(
                                side.getKey(),
                                Integer.parseInt(side.getValue().get(0)),
                                Integer.parseInt(
                                        side.getValue().get(side.getValue().size() - 1)))
                        : ConditionExpression.isOneOf(side.getKey(), side.getValue()))
                .reduce(ConditionExpression::and)
                .orElseThrow();
    }

    /** Branches without any plan: each an "and" of some outcomes of each determination, picked one by one. */
    List<ConditionExpression> scatter(Vocabulary vocabulary, int branches) {
        List<ConditionExpression> all = new ArrayList<>();
        for (int i = 0; i < branches; i++) {
            List<ConditionExpression> parts = new ArrayList<>();
            vocabulary.determinations().forEach((name, outcomes) -> {
                List<ConditionExpression> picked = outcomes.all().stream()
                        .filter(outcome -> random.nextBoolean())
                        .map(outcome -> outcomes instanceof Outcomes.Grades
                                ? ConditionExpression.within(name, Integer.parseInt(outcome), Integer.parseInt(outcome))
                                : ConditionExpression.is(name, outcome))
                        .toList();
                picked.stream().reduce(ConditionExpression::or).ifPresent(parts::add);
            });
            parts.stream().reduce(ConditionExpression::and).ifPresent(all::add);
        }
        return all;
    }
}
