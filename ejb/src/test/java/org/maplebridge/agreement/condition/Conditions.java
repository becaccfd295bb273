package org.maplebridge.agreement.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A small world to make conditions of: three determinations whose outcomes are hard to write, and one that comes out as a grade. */
final class Conditions {

    static final Vocabulary VOCABULARY = vocabulary();

    private Conditions() {}

    private static Vocabulary vocabulary() {
        Map<String, Outcomes> all = new LinkedHashMap<>();
        all.put("D1", Outcomes.words(List.of("认定为工亡", "不予认定", "不予受理")));
        all.put("D2", Outcomes.grades(1, 10));
        all.put("D3", Outcomes.words(List.of("𠮷某负\"全部\"责任", "C:\\", "and (", "𠮷")));
        all.put("D4", Outcomes.words(List.of("yes", "no")));
        return new Vocabulary(all);
    }

    static String nameOf(String name) {
        return Map.of("D1", "工伤认定", "D2", "伤残等级", "D3", "事故责任", "D4", "法院裁判").get(name);
    }

    /** Any condition, up to four floors high. */
    static Arbitrary<ConditionExpression> any() {
        return ofHeight(4).withoutEdgeCases();
    }

    private static Arbitrary<ConditionExpression> ofHeight(int height) {
        if (height == 0) {
            return plain();
        }
        Arbitrary<ConditionExpression> lower = ofHeight(height - 1);
        return Arbitraries.oneOf(
                plain(),
                Combinators.combine(lower, lower).as(ConditionExpression::and),
                Combinators.combine(lower, lower).as(ConditionExpression::or),
                lower.map(ConditionExpression::negated));
    }

    private static Arbitrary<ConditionExpression> plain() {
        Arbitrary<ConditionExpression> words = Arbitraries.of("D1", "D3", "D4")
                .flatMap(name -> Arbitraries.of(
                                VOCABULARY.determinations().get(name).all())
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(outcomes -> ConditionExpression.isOneOf(name, outcomes)));
        Arbitrary<Integer> grade = Arbitraries.integers().between(1, 10);
        Arbitrary<ConditionExpression> grades = Combinators.combine(grade, grade)
                .as((one, other) -> ConditionExpression.within("D2", Math.min(one, other), Math.max(one, other)));
        return Arbitraries.oneOf(words, grades);
    }

    /** What may have been decided at some moment. */
    static Arbitrary<Map<String, String>> decided() {
        return cases().flatMap(whole -> Arbitraries.of(whole.keySet()).set().map(known -> {
            Map<String, String> decided = new LinkedHashMap<>(whole);
            decided.keySet().retainAll(known);
            return decided;
        }));
    }

    /** One whole case. */
    static Arbitrary<Map<String, String>> cases() {
        return Arbitraries.of(allCases());
    }

    /** Every case that there can be. */
    static List<Map<String, String>> allCases() {
        List<Map<String, String>> all = List.of(Map.of());
        for (String name : VOCABULARY.determinations().keySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> begun : all) {
                for (String outcome : VOCABULARY.determinations().get(name).all()) {
                    Map<String, String> one = new LinkedHashMap<>(begun);
                    one.put(name, outcome);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }
}
