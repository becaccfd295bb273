package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(OpenOffice.Resolver.class)
class PagesIT {

    private static final int DESK = 1440;
    private static final int PHONE = 360;

    /** Who opens what. A path behind {@code >} is the first link with these words on the page before it. */
    private static final List<Opening> OPENINGS = List.of(
            new Opening(null, "/login.xhtml"),
            new Opening(null, "/verify.xhtml"),
            new Opening("zhoumin", "/"),
            new Opening("zhoumin", "/inbox.xhtml"),
            new Opening("zhoumin", "/cases/index.xhtml"),
            new Opening("zhoumin", "/account.xhtml"),
            new Opening("liuyang", "/intake/register.xhtml"),
            new Opening("chenjing", "/referrals/index.xhtml"),
            new Opening("yangfan", "/", "home"),
            new Opening("yangfan", "/statistics/index.xhtml > statistics/cases.xhtml"),
            new Opening("admin", "/admin/people.xhtml"),
            new Opening("admin", "/admin/organisations.xhtml"),
            new Opening("admin", "/admin/mediators.xhtml"),
            new Opening("admin", "/admin/rules.xhtml"),
            new Opening("admin", "/admin/keys.xhtml"),
            new Opening("admin", "/admin/codes.xhtml"));

    private record Opening(String account, String way, String picture) {

        Opening(String account, String way) {
            this(account, way, null);
        }

        void goWith(Visitor visitor) {
            String[] steps = way.split(" > ");
            if (steps[0].equals("the newspaper's case")) {
                visitor.openCase("0036");
            } else {
                visitor.goTo(steps[0]);
            }
            for (int i = 1; i < steps.length; i++) {
                String[] step = steps[i].split(" ", 2);
                visitor.goTo(visitor.linkWith(step[0]) + (step.length > 1 ? step[1] : ""));
            }
        }
    }

    private final OpenOffice office;

    PagesIT(OpenOffice office) {
        this.office = office;
    }

    @ParameterizedTest
    @EnumSource(names = "ZH")
    void every_page_opens_without_complaints_barriers_or_sideways_scroll(Language language) {
        List<String> findings = new ArrayList<>();
        OPENINGS.stream()
                .collect(Collectors.groupingBy(opening -> String.valueOf(opening.account())))
                .forEach((account, openings) -> {
                    try (Visitor visitor = office.visitor(language, DESK)) {
                        if (openings.get(0).account() != null) {
                            visitor.as(account);
                        }
                        for (Opening opening : openings) {
                            try {
                                opening.goWith(visitor);
                            } catch (RuntimeException e) {
                                findings.add("%s %s: no such way, ends at %s: %s"
                                        .formatted(
                                                account,
                                                opening.way(),
                                                visitor.page().url(),
                                                e.getMessage()
                                                        .lines()
                                                        .findFirst()
                                                        .orElse("")));
                                continue;
                            }
                            for (int width : List.of(DESK, PHONE)) {
                                visitor.page().setViewportSize(width, 900);
                                visitor.lookAround(language)
                                        .forEach(finding -> findings.add("%s %s at %d px: %s"
                                                .formatted(account, opening.way(), width, finding)));
                                if (opening.picture() != null && language == Language.ZH && width == DESK) {
                                    visitor.takePicture(opening.picture());
                                }
                            }
                            visitor.page().setViewportSize(DESK, 900);
                        }
                    }
                });
        assertThat(findings).isEmpty();
    }
}
