package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.casefile.Stage;

/** Before the journeys, which close the newspaper's case. */
@Order(1)
@ExtendWith(OpenOffice.Resolver.class)
class PagesIT {

    private static final int DESK = 1440;
    private static final int TABLET = 1024;
    private static final int PHONE = 360;

    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final String NEWSPAPER_CASE = "荆区人社调字〔2023〕第0036号";
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*href=\"(/[^\"]*)\"");
    private static final String NOBODYS_ID = "01890000-0000-7000-8000-000000000000";

    /** Who opens what. A path behind {@code >} is the first link with these words on the page before it. */
    private static final List<Opening> OPENINGS = List.of(
            new Opening(null, "/login.xhtml"),
            new Opening(null, "/verify.xhtml"),
            new Opening(null, "/verify/NO-SUCH-CODE").answers(404),
            new Opening(null, "/errors/403.xhtml"),
            new Opening(null, "/errors/404.xhtml"),
            new Opening(null, "/errors/413.xhtml"),
            new Opening(null, "/errors/500.xhtml"),
            new Opening("zhoumin", "/"),
            new Opening("zhoumin", "/inbox.xhtml").wide(),
            new Opening("zhoumin", "/inbox.xhtml?view=room").wide(),
            new Opening("zhoumin", "/cases/index.xhtml").wide(),
            new Opening("zhoumin", "the newspaper's case").wide(),
            new Opening("zhoumin", "the newspaper's case > households.xhtml"),
            new Opening(
                            "dengxiuying",
                            "/cases/index.xhtml?stage=CONSENT&type=DEMOLITION > case.xhtml?id= > households.xhtml")
                    .wide(),
            new Opening("zhoumin", "the newspaper's case > tab=sessions"),
            new Opening("zhoumin", "the newspaper's case > tab=sessions > session.xhtml").wide(),
            new Opening("zhoumin", "the newspaper's case > tab=agreement"),
            new Opening("zhoumin", "the newspaper's case > tab=agreement > agreement.xhtml").wide(),
            new Opening("zhoumin", "the newspaper's case > tab=agreement > agreement.xhtml > baseline.xhtml").wide(),
            new Opening("dengxiuying", "an agreement on the pad").wide(),
            new Opening("dengxiuying", "an agreement on the pad > baseline.xhtml"),
            new Opening("zhangguoqiang", "the newspaper's case > tab=agreement > agreement.xhtml > baseline.xhtml"),
            new Opening("pengli", "an agreement on paper").wide(),
            new Opening("zhoumin", "the newspaper's case > tab=papers"),
            new Opening("zhoumin", "the newspaper's case > tab=history"),
            new Opening("zhoumin", "/messages.xhtml").wide(),
            new Opening("zhoumin", "/account.xhtml"),
            new Opening("zhoumin", "/password.xhtml"),
            new Opening("zhoumin", "/no/such/page.xhtml").answers(404),
            new Opening("zhoumin", "/cases/case.xhtml?id=" + NOBODYS_ID).answers(404),
            new Opening("zhangguoqiang", "/"),
            new Opening("zhangguoqiang", "/inbox.xhtml").wide(),
            new Opening("zhoumin", "/absences/index.xhtml"),
            new Opening("zhangguoqiang", "/absences/index.xhtml").wide(),
            new Opening("liuyang", "/"),
            new Opening("liuyang", "/intake/register.xhtml"),
            new Opening("liuyang", "/intake/register.xhtml?oral=true"),
            new Opening("sunli", "/"),
            new Opening("sunli", "/inbox.xhtml?view=unclaimed").wide(),
            new Opening("sunli", "a closed case > tab=dossier").wide(),
            new Opening("sunli", "an archived case > tab=dossier").wide(),
            new Opening("wangfang", "a case sent back > tab=dossier"),
            new Opening("chenjing", "/"),
            new Opening("chenjing", "/referrals/index.xhtml").wide(),
            new Opening("chenjing", "/referrals/index.xhtml > referral.xhtml?id="),
            new Opening("chenjing", "/referrals/propose.xhtml"),
            new Opening("yangfan", "/").pictured("home"),
            new Opening("yangfan", "/supervision/index.xhtml").wide(),
            new Opening("yangfan", "/supervision/index.xhtml > supervision/cases.xhtml").wide(),
            new Opening("yangfan", "/supervision/cases.xhtml?concern=NO_NEXT_STEP"),
            new Opening("zhangguoqiang", "/supervision/index.xhtml"),
            new Opening("yangfan", "/statistics/index.xhtml").wide(),
            new Opening("yangfan", "/statistics/index.xhtml > statistics/cases.xhtml").wide(),
            new Opening("yangfan", "a settled case > tab=agreement"),
            new Opening("yangfan", "a settled case > tab=agreement > agreement.xhtml").wide(),
            new Opening("yangfan", "a settled case > tab=agreement > agreement.xhtml > /verify/"),
            new Opening("yangfan", "a settled case > tab=agreement > performance.xhtml").wide(),
            new Opening("yangfan", "a settled case > tab=agreement > agreement.xhtml > cases/routes.xhtml").wide(),
            new Opening("yangfan", "/admin/people.xhtml").answers(403),
            new Opening("admin", "/"),
            new Opening("admin", "/admin/people.xhtml"),
            new Opening("admin", "/admin/people.xhtml > person.xhtml?id="),
            new Opening("admin", "/admin/person.xhtml"),
            new Opening("admin", "/admin/organisations.xhtml").wide(),
            new Opening("admin", "/admin/organisations.xhtml > organisation.xhtml?id="),
            new Opening("admin", "/admin/organisation.xhtml"),
            new Opening("admin", "/admin/mediators.xhtml"),
            new Opening("admin", "/admin/clients.xhtml").wide(),
            new Opening("admin", "/admin/deadlines.xhtml").wide(),
            new Opening("admin", "/admin/deadlines.xhtml > deadline.xhtml?code="),
            new Opening("admin", "/admin/deadline.xhtml"),
            new Opening("admin", "/admin/reminders.xhtml").wide(),
            new Opening("admin", "/admin/reminders.xhtml?code=MED-LAB"),
            new Opening("admin", "/admin/parameters.xhtml").wide(),
            new Opening("admin", "/admin/parameters.xhtml > parameter.xhtml?code="),
            new Opening("admin", "/admin/parameter.xhtml?code=MEDICAL_GRANT&grade=7&region=4210"),
            new Opening("admin", "/admin/parameter.xhtml?code=NO_SUCH").answers(404),
            new Opening("admin", "/admin/calendar.xhtml").wide(),
            new Opening("admin", "/admin/year.xhtml?year=2027").wide(),
            new Opening("admin", "/admin/year.xhtml?year=2026"),
            new Opening("admin", "/admin/signing.xhtml"),
            new Opening("admin", "/admin/keys.xhtml"),
            new Opening("admin", "/admin/codes.xhtml"),
            new Opening("admin", "/admin/outbox.xhtml").wide(),
            new Opening("admin", "/admin/outbox.xhtml?state=SENT").wide());

    private record Opening(String account, String way, int status, boolean atTabletToo, String picture) {

        Opening(String account, String way) {
            this(account, way, 200, false, null);
        }

        /** The page is an error page by right. */
        Opening answers(int expected) {
            return new Opening(account, way, expected, atTabletToo, picture);
        }

        /** The page has a wide table or two columns, which are tight in between. */
        Opening wide() {
            return new Opening(account, way, status, true, picture);
        }

        Opening pictured(String name) {
            return new Opening(account, way, status, atTabletToo, name);
        }

        List<Integer> widths() {
            return atTabletToo ? List.of(DESK, TABLET, PHONE) : List.of(DESK, PHONE);
        }

        void goWith(Visitor visitor) {
            String[] steps = way.split(" > ");
            switch (steps[0]) {
                case "the newspaper's case" -> visitor.openCase(NEWSPAPER_CASE);
                case "a closed case" -> ofStage(visitor, Stage.CLOSED);
                case "an archived case" -> ofStage(visitor, Stage.ARCHIVED);
                case "a case sent back" ->
                    visitor.goTo("/inbox.xhtml?view=mine&step=complete-dossier").follow("case.xhtml?id=");
                case "an agreement on the pad" -> agreementOf(visitor, "苏某");
                case "an agreement on paper" -> agreementOf(visitor, "简某");
                case "a settled case" ->
                    visitor.goTo("/statistics/index.xhtml")
                            .follow("measure=SUCCESSFUL")
                            .follow("case.xhtml?id=");
                default -> visitor.goTo(steps[0]);
            }
            for (int i = 1; i < steps.length; i++) {
                visitor.follow(steps[i]);
            }
        }

        private static void ofStage(Visitor visitor, Stage stage) {
            visitor.goTo("/cases/index.xhtml?stage=" + stage).follow("case.xhtml?id=");
        }

        private static void agreementOf(Visitor visitor, String party) {
            visitor.openCase(party).follow("tab=agreement").follow("agreement.xhtml");
        }

        /** The file behind the address, as the server finds it. */
        static String fileAt(Page page) {
            String path = URI.create(page.url()).getPath();
            if (path.startsWith("/verify/")) {
                return "verify.xhtml";
            }
            return path.equals("/") ? "index.xhtml" : path.substring(1);
        }
    }

    private final OpenOffice office;

    PagesIT(OpenOffice office) {
        this.office = office;
    }

    @ParameterizedTest
    @EnumSource
    void every_page_opens_without_complaints_barriers_or_sideways_scroll_by_day_and_in_the_dark(Language language) {
        Findings findings = new Findings();
        Set<String> opened = new TreeSet<>();
        Wording wording = new Wording(language);
        eachOpening(language, findings, (opening, visitor) -> {
            opened.add(Opening.fileAt(visitor.page()));
            wording.findings(visitor.page()).forEach(finding -> findings.add(opening, finding));
            for (int width : opening.widths()) {
                visitor.page().setViewportSize(width, 900);
                // barriers are looked for once in each language, at the desk in one and on the phone in the other
                List<String> there = width == (language == Language.ZH ? DESK : PHONE)
                        ? visitor.lookAround(language, opening.status())
                        : visitor.glance(language, opening.status());
                there.forEach(finding -> findings.add(opening, "at %d px %s".formatted(width, finding)));
                if (opening.picture() != null && language == Language.ZH && width == DESK) {
                    visitor.takePicture(opening.picture());
                }
            }
            if (language == Language.ZH) {
                visitor.contrastInTheDark().forEach(finding -> findings.add(opening, "in the dark " + finding));
            }
            visitor.page().setViewportSize(DESK, 900);
        });
        pageFiles().stream()
                .filter(file -> !opened.contains(file))
                .forEach(file -> findings.add("nobody opens " + file + "; give it a row in OPENINGS"));
        findings.none();
    }

    /** A link that answers "no" is no help, and each refusal stands in the history as if somebody had tried a door. */
    @ParameterizedTest
    @ValueSource(strings = {"liuyang", "zhoumin", "zhangguoqiang", "sunli", "chenjing", "yangfan"})
    void every_link_on_the_pages_of_a_case_opens_for_whoever_sees_it(String account) {
        Findings findings = new Findings();
        try (Person reader = new Person(office, Language.ZH, DESK, account)) {
            Set<String> cases = new LinkedHashSet<>();
            for (Stage stage : List.of(Stage.MEDIATING, Stage.AGREED, Stage.CLOSED, Stage.ARCHIVED)) {
                List<String> found = links(reader.visitor()
                                .ask("/cases/index.xhtml?stage=" + stage)
                                .text())
                        .stream()
                        .filter(link -> link.contains("case.xhtml?id="))
                        .toList();
                cases.addAll(found);
                found.stream().limit(2).forEach(each -> everyLinkOpens(reader.visitor(), account, each, findings));
            }
            assertThat(cases).as("cases that the search finds for " + account).isNotEmpty();
        }
        findings.none();
    }

    /** Asks for the pages as the browser would, without drawing them: what they look like is looked at elsewhere. */
    private static void everyLinkOpens(Visitor visitor, String account, String start, Findings findings) {
        String itsId = start.replaceAll(".*id=([0-9a-f-]{36}).*", "$1");
        Set<String> known = new LinkedHashSet<>(List.of(start));
        Deque<String> ahead = new ArrayDeque<>(known);
        while (!ahead.isEmpty()) {
            String link = ahead.remove();
            APIResponse answer = visitor.ask(link);
            if (answer.status() != 200) {
                findings.add(account + " " + link + " answers " + answer.status());
                continue;
            }
            if (link.startsWith("/files/")) {
                continue;
            }
            for (String next : links(answer.text())) {
                boolean ofThisCase =
                        next.contains(itsId) || next.contains("session.xhtml?id=") || next.startsWith("/files/");
                if (ofThisCase && known.add(next)) {
                    ahead.add(next);
                }
            }
        }
        assertThat(known).as("links on the pages of " + start).hasSizeGreaterThan(1);
    }

    /** The addresses of the office that the main part of a page leads to. */
    private static List<String> links(String page) {
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        return LINK.matcher(main)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&").replaceAll("#.*", ""))
                .distinct()
                .toList();
    }

    private void eachOpening(Language language, Findings findings, BiConsumer<Opening, Visitor> look) {
        Map<String, List<Opening>> byAccount = OPENINGS.stream()
                .collect(Collectors.groupingBy(
                        opening -> String.valueOf(opening.account()), LinkedHashMap::new, Collectors.toList()));
        byAccount.forEach((account, openings) -> {
            try (Visitor visitor = office.visitor(language, DESK)) {
                if (openings.get(0).account() != null) {
                    visitor.as(account);
                }
                for (Opening opening : openings) {
                    try {
                        opening.goWith(visitor);
                    } catch (RuntimeException e) {
                        findings.add(
                                opening,
                                "no such way, ends at %s: %s"
                                        .formatted(
                                                visitor.page().url(),
                                                e.getMessage()
                                                        .lines()
                                                        .findFirst()
                                                        .orElse("")));
                        continue;
                    }
                    look.accept(opening, visitor);
                }
            }
        });
    }

    /** Every page of the web application, as its address has it. */
    private static Set<String> pageFiles() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> PAGES.relativize(file).toString())
                    .filter(file -> !file.startsWith("WEB-INF"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong, all of it told at the end. */
    private static final class Findings {

        private final List<String> all = new ArrayList<>();

        void add(Opening opening, String finding) {
            add("%s %s %s".formatted(opening.account(), opening.way(), finding));
        }

        void add(String finding) {
            all.add(finding);
        }

        void none() {
            assertThat(all).isEmpty();
        }
    }
}
