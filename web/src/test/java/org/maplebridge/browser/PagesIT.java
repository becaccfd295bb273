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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.casefile.Stage;

/** Before the journeys, which close the newspaper's case. Only looks, and so looks with two pairs of eyes at once. */
@Order(1)
@ExtendWith(OpenOffice.Resolver.class)
class PagesIT {

    private static final int DESK = 1440;
    private static final int TABLET = 1024;
    private static final int PHONE = 360;

    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final String NEWSPAPER_CASE = "荆区人社调字〔2023〕第0036号";
    private static final String ON_PAD = "苏某 > tab=agreement > agreement.xhtml";
    private static final String ON_PAPER = "简某 > tab=agreement > agreement.xhtml";
    private static final String SETTLED = "/statistics/index.xhtml > measure=SUCCESSFUL > case.xhtml?id=";
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*href=\"(/[^\"]*)\"");
    private static final String NOBODYS_ID = "01890000-0000-7000-8000-000000000000";

    /** Who opens what, by which way ({@link Visitor#go}). */
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
            new Opening("zhoumin", NEWSPAPER_CASE).wide(),
            new Opening("zhoumin", NEWSPAPER_CASE + " > households.xhtml"),
            new Opening(
                            "dengxiuying",
                            "/cases/index.xhtml?stage=CONSENT&type=DEMOLITION > case.xhtml?id= > households.xhtml")
                    .wide(),
            new Opening("zhoumin", NEWSPAPER_CASE + " > tab=sessions"),
            new Opening("zhoumin", NEWSPAPER_CASE + " > tab=sessions > session.xhtml").wide(),
            new Opening("zhoumin", NEWSPAPER_CASE + " > tab=agreement"),
            new Opening("zhoumin", NEWSPAPER_CASE + " > tab=agreement > agreement.xhtml").wide(),
            new Opening("zhoumin", NEWSPAPER_CASE + " > tab=agreement > agreement.xhtml > baseline.xhtml").wide(),
            new Opening("dengxiuying", ON_PAD).wide(),
            new Opening("dengxiuying", ON_PAD + " > baseline.xhtml"),
            new Opening("zhangguoqiang", NEWSPAPER_CASE + " > tab=agreement > agreement.xhtml > baseline.xhtml"),
            new Opening("pengli", ON_PAPER).wide(),
            new Opening("zhoumin", NEWSPAPER_CASE + " > tab=papers"),
            new Opening("zhoumin", NEWSPAPER_CASE + " > tab=papers > form=FOLLOW_UP").wide(),
            new Opening("zhoumin", NEWSPAPER_CASE + " > tab=history"),
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
            new Opening("sunli", "/cases/index.xhtml?stage=CLOSED > case.xhtml?id= > tab=dossier").wide(),
            new Opening("sunli", "/cases/index.xhtml?stage=ARCHIVED > case.xhtml?id= > tab=dossier").wide(),
            new Opening("wangfang", "/inbox.xhtml?view=mine&step=complete-dossier > case.xhtml?id= > tab=dossier"),
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
            new Opening("yangfan", SETTLED + " > tab=agreement"),
            new Opening("yangfan", SETTLED + " > tab=agreement > agreement.xhtml").wide(),
            new Opening("yangfan", SETTLED + " > tab=agreement > agreement.xhtml > /verify/"),
            new Opening("yangfan", SETTLED + " > tab=agreement > performance.xhtml").wide(),
            new Opening("yangfan", SETTLED + " > tab=agreement > agreement.xhtml > cases/routes.xhtml").wide(),
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
            new Opening("admin", "/admin/contents.xhtml").wide(),
            new Opening("admin", "/admin/forms.xhtml").wide(),
            new Opening("admin", "/admin/clauses.xhtml").wide(),
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

    /** Barriers, which take the longest to find, are looked for twice: at the desk in Chinese by day, on the phone in English in the dark. */
    @Execution(ExecutionMode.CONCURRENT)
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
                List<String> there;
                if (width == DESK && language == Language.ZH) {
                    there = visitor.lookAround(language, opening.status());
                } else if (width == PHONE && language == Language.EN) {
                    there = visitor.inTheDark(() -> visitor.lookAround(language, opening.status()));
                } else {
                    there = visitor.glance(language, opening.status());
                }
                there.forEach(finding -> findings.add(opening, "at %d px %s".formatted(width, finding)));
                if (opening.picture() != null && language == Language.ZH && width == DESK) {
                    visitor.takePicture(opening.picture());
                }
            }
            visitor.page().setViewportSize(DESK, 900);
        });
        pageFiles().stream()
                .filter(file -> !opened.contains(file))
                .forEach(file -> findings.add("nobody opens " + file + "; give it a row in OPENINGS"));
        findings.none();
    }

    /** A link that answers "no" is no help, and each refusal stands in the history as if somebody had tried a door. */
    @Execution(ExecutionMode.CONCURRENT)
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
                found.stream().limit(1).forEach(each -> everyLinkOpens(reader.visitor(), account, each, findings));
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
                        visitor.go(opening.way());
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
