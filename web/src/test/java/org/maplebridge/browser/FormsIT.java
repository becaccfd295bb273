package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maplebridge.identity.Role;
import org.maplebridge.session.Presence;
import org.maplebridge.web.text.Words;

/**
 * What happens to a form that is filled in wrongly: the reader is told in the page's language, at the field or above, nothing that was typed
 * is lost, nothing is stored, and the office's log holds no fault. Each row of {@link #MISTAKES} is one way to go wrong; every other one is
 * made in English. Before the journeys, which close the newspaper's case.
 */
@Order(2)
@ExtendWith(OpenOffice.Resolver.class)
class FormsIT {

    private static final int DESK = 1440;
    private static final String CLAIM = ".mb-bulk-acts button:nth-of-type(1)";
    private static final String ASSIGN = ".mb-bulk-acts button:nth-of-type(2)";
    private static final int TOO_LARGE = 20 * 1024 * 1024 + 1;
    private static final String RIGHT_FORM_WRONG_CHECK = "421003199001011230";

    /** One that waits for the archive, the first of them; somebody has left the identity card at home. */
    private static final String A_CLOSED_CASE =
            "/inbox.xhtml?view=unclaimed&step=archive-case > case.xhtml?id= > tab=dossier";

    /** Said above the form and not at a field. */
    private static final String ABOVE = null;

    /** Some sentence in the page's language. */
    private static final String ANYTHING = "";

    /** That the field must be filled in, by its name. */
    private static final String REQUIRED = "jakarta.faces.component.UIInput.REQUIRED";

    /** Waits for signatures on paper, of which the applicant's is there; the mediator is pengli. */
    private static final String ON_PAPER = "简某";

    /** Waits for signatures on the pad, of which the applicant's is there; the mediator is dengxiuying. */
    private static final String ON_PAD = "苏某";

    /** Is being mediated by pengli; nobody else in this run needs it. */
    private static final String AT_THE_TABLE = "沙崇劳调字〔2023〕第0009号";

    private static final String AGREEMENT = " > tab=agreement > agreement.xhtml";

    private static final String BASELINE = AGREEMENT + " > baseline.xhtml";

    private static final List<Mistake> MISTAKES = List.of(
            // ---- at the door
            at("log-in, empty", null, "/login.xhtml", "login:enter")
                    .told("login:account", REQUIRED)
                    .told("login:password", REQUIRED),
            at("log-in, wrong", null, "/login.xhtml", "login:enter")
                    .types("login:account", "zhoumin")
                    .types("login:password", "not-the-password")
                    .told(ABOVE, "door.login.wrong")
                    .forgets("login:password"),
            at("log-in, overlong", null, "/login.xhtml", "login:enter")
                    .types("login:account", "a".repeat(300))
                    .types("login:password", "a-password")
                    .told("login:account", ANYTHING)
                    .forgets("login:password"),
            at("verification, unknown code", null, "/verify.xhtml", "button.mb-go")
                    .types("code", "NO-SUCH-CODE")
                    .told(ABOVE, "agreement.verify.unknown"),
            // ---- own account
            at("password, wrong and different", "zhangguoqiang", "/password.xhtml", "change:apply")
                    .types("change:currentPassword", "not-the-password")
                    .types("change:newPassword", "a-long-new-password")
                    .types("change:again", "another-long-password")
                    .told("change:again", "door.password.differs")
                    .forgets("change:currentPassword", "change:newPassword", "change:again"),
            at("password, wrong", "zhangguoqiang", "/password.xhtml", "change:apply")
                    .types("change:currentPassword", "not-the-password")
                    .types("change:newPassword", "a-long-new-password")
                    .types("change:again", "a-long-new-password")
                    .told("change:currentPassword", "fault.identity.password.wrong")
                    .forgets("change:currentPassword", "change:newPassword", "change:again"),
            at("password, short", "zhangguoqiang", "/password.xhtml", "change:apply")
                    .types("change:currentPassword", "fengqiao-2023")
                    .types("change:newPassword", "short")
                    .types("change:again", "short")
                    .told("change:newPassword", "fault.identity.password.short")
                    .forgets("change:currentPassword", "change:newPassword", "change:again"),
            // ---- intake
            at("intake, empty", "liuyang", "/intake/register.xhtml", "register:send")
                    .told("register:disputeType", ANYTHING)
                    .told("register:facts", "fault.required")
                    .told(ABOVE, ANYTHING),
            at("intake, impossible", "liuyang", "/intake/register.xhtml", "register:send")
                    .types("register:receivedOn", "2099-01-01")
                    .types("register:facts", "拖欠工资。")
                    .types("register:parties:0:name", "郑某")
                    .types("register:parties:0:idNumber", RIGHT_FORM_WRONG_CHECK)
                    .types("register:parties:0:phone", "不是电话")
                    .types("register:parties:1:name", "某公司")
                    .types("register:parties:1:dataConsentOn", "2099-01-01")
                    .types("register:claims:0:amount", "-5000")
                    .told("register:receivedOn", "fault.day.future")
                    .told("register:parties:0:idNumber", "fault.identity.idNumber.check")
                    .told("register:parties:0:phone", "fault.phone.form")
                    .told("register:parties:1:dataConsentOn", "fault.day.future")
                    .told("register:claims:0:amount", "fault.money.negative"),
            at("intake, no sum", "liuyang", "/intake/register.xhtml", "register:send")
                    .types("register:claims:0:amount", "很多")
                    .told("register:claims:0:amount", "fault.money.unreadable"),
            at("intake, no day at all", "liuyang", "/intake/register.xhtml", "register:send")
                    .types("register:receivedOn", "昨天")
                    .told("register:receivedOn", "fault.dispute.day"),
            // ---- what agreements are held against
            at("demand, nothing chosen", "admin", "/admin/contents.xhtml", "demands:decide")
                    .told("demands:content", "fault.required")
                    .told("demands:demand", "fault.required"),
            at("right that cannot be given up, empty", "admin", "/admin/contents.xhtml", "waivers:enter")
                    .types("waivers:words", "，")
                    .told("waivers:right", "fault.required")
                    .told("waivers:words", "fault.agreement.noWords")
                    .told("waivers:source", "fault.required"),
            at("clause, far beyond", "admin", "/admin/clauses.xhtml", "clauses:enter")
                    .types("clauses:titleZh", "长".repeat(101))
                    .types("clauses:dueDays", "9999")
                    .told("clauses:titleZh", "fault.tooLong", 100)
                    .told("clauses:titleEn", "fault.required")
                    .told("clauses:text", "fault.required")
                    .told("clauses:dueDays", "fault.agreement.clauseDays", 3650),
            // ---- referral desk
            at("proposal, empty", "chenjing", "/referrals/propose.xhtml", "propose:submit")
                    .told("propose:number", ANYTHING),
            at("proposal, impossible", "chenjing", "/referrals/propose.xhtml", "propose:submit")
                    .types("propose:number", "荆区劳人仲案字〔2023〕第9999号")
                    .types("propose:applicationReceivedOn", "2023-11-20")
                    .types("propose:acceptedOn", "2023-11-13")
                    .types("propose:facts", "拖欠工资。")
                    .types("propose:parties:0:name", "郑某")
                    .types("propose:parties:1:name", "某公司")
                    .picks("propose:claims:0:item", 1)
                    .told("propose:acceptedOn", "fault.referral.acceptedBeforeReceived"),
            at("proposal, wrong number", "chenjing", "/referrals/propose.xhtml", "propose:submit")
                    .types("propose:number", "荆区劳人仲案字〔2023〕第9999号")
                    .types("propose:acceptedOn", "2023-11-24")
                    .types("propose:parties:0:idNumber", RIGHT_FORM_WRONG_CHECK)
                    .picks("propose:claims:0:item", 1)
                    .told("propose:facts", "fault.required")
                    .told("propose:parties:0:name", "fault.required")
                    .told("propose:parties:0:idNumber", "fault.identity.idNumber.check"),
            at("proposal, negative money", "chenjing", "/referrals/propose.xhtml", "propose:submit")
                    .types("propose:number", "荆区劳人仲案字〔2023〕第9999号")
                    .types("propose:claims:0:amount", "-5000")
                    .told("propose:claims:0:amount", "fault.money.negative"),
            at("proposal, no day at all", "chenjing", "/referrals/propose.xhtml", "propose:submit")
                    .types("propose:applicationReceivedOn", "昨天")
                    .told("propose:applicationReceivedOn", ANYTHING),
            at("enclosure, none", "chenjing", "/referrals/index.xhtml > 0428号", "papers:add")
                    .told("papers:paper_input", "fault.upload.empty"),
            at("enclosure, a lying name", "chenjing", "/referrals/index.xhtml > 0428号", "papers:add")
                    .brings("papers:paper_input", "材料.pdf", 5)
                    .told("papers:paper_input", "fault.upload.type", "text/plain", ".pdf"),
            at("enclosure, too large", "chenjing", "/referrals/index.xhtml > 0428号", null)
                    .brings("papers:paper_input", "材料.pdf", TOO_LARGE)
                    .told("papers:paper_input", "fault.upload.size", 20),
            // ---- case and session
            at("session plan, empty", "zhoumin", "荆区人社调字〔2023〕第0036号 > tab=sessions", "planSession:plan")
                    .types("planSession:place", "")
                    .told("planSession:place", REQUIRED)
                    .told("planSession:startsAt_input", REQUIRED),
            at("session plan, impossible", "zhoumin", "荆区人社调字〔2023〕第0036号 > tab=sessions", "planSession:plan")
                    .types("planSession:place", "第一调解室")
                    .types("planSession:startsAt_input", "2029-01-01 09:00")
                    .told("planSession:startsAt_input", "fault.session.tooFarAhead"),
            at(
                            "session plan, before the application",
                            "zhoumin",
                            "荆区人社调字〔2023〕第0036号 > tab=sessions",
                            "planSession:plan")
                    .types("planSession:place", "第一调解室")
                    .types("planSession:startsAt_input", "2023-11-12 09:00")
                    .told("planSession:startsAt_input", "fault.session.beforeCase", LocalDate.of(2023, 11, 13)),
            at("session plan, too long", "zhoumin", "荆区人社调字〔2023〕第0036号 > tab=sessions", "planSession:plan")
                    .types("planSession:place", "第一调解室")
                    .types("planSession:startsAt_input", "2023-12-01 09:00")
                    .types("planSession:minutes", "900")
                    .told("planSession:minutes", "fault.session.minutes", 10, 600),
            at("session plan, no length at all", "zhoumin", "荆区人社调字〔2023〕第0036号 > tab=sessions", "planSession:plan")
                    .types("planSession:minutes", "很久")
                    .types("planSession:persons", "许多")
                    .told("planSession:minutes", ANYTHING)
                    .told("planSession:persons", ANYTHING),
            at("session plan, no time at all", "zhoumin", "荆区人社调字〔2023〕第0036号 > tab=sessions", "planSession:plan")
                    .types("planSession:place", "第一调解室")
                    .types("planSession:startsAt_input", "明天上午")
                    .told("planSession:startsAt_input", ANYTHING),
            at(
                            "undisputed fact, empty",
                            "zhoumin",
                            "荆区人社调字〔2023〕第0036号 > tab=sessions > session.xhtml",
                            "newFact:state")
                    .told("newFact:factText", ANYTHING),
            at("paper, none", "zhoumin", "荆区人社调字〔2023〕第0036号 > tab=papers", "upload:take")
                    .told("upload:category", REQUIRED),
            at("paper, a lying name", "zhoumin", "荆区人社调字〔2023〕第0036号 > tab=papers", "upload:take")
                    .picks("upload:category", 1)
                    .types("upload:paperTitle", "证明")
                    .brings("upload:file_input", "证明.png", 5)
                    .told("upload:file_input", "fault.upload.type", "text/plain", ".png"),
            at("paper, too large", "zhoumin", "荆区人社调字〔2023〕第0036号 > tab=papers", null)
                    .brings("upload:file_input", "证明.pdf", TOO_LARGE)
                    .told("upload:file_input", "fault.upload.size", 20),
            at("screening without a reason", "zhangguoqiang", "荆区人社调字〔2023〕第0035号 > do SCREEN", "actForm:perform")
                    .presses("[for='actForm:inScope:1']")
                    .told("actForm:scopeReason", "fault.required"),
            at("mediator, none chosen", "zhangguoqiang", "荆区人社调字〔2023〕第0032号 > do ASSIGN", "actForm:perform")
                    .told("actForm:mediator", REQUIRED),
            // ---- limits
            at("extension, one has not agreed", "wangfang", "荆区人社调字〔2023〕第0037号 > do EXTEND", "actForm:perform")
                    .types("actForm:units", "5")
                    .types("actForm:eachConsent:0:agreedOn_input", "2023-11-23")
                    .told("actForm:eachConsent:1:agreedOn_input", "fault.case.extensionConsent", "某物业服务有限公司"),
            at("extension, no paper", "wangfang", "荆区人社调字〔2023〕第0037号 > do EXTEND", "actForm:perform")
                    .types("actForm:units", "5")
                    .types("actForm:eachConsent:0:agreedOn_input", "2023-11-23")
                    .types("actForm:eachConsent:1:agreedOn_input", "2023-11-24")
                    .told("actForm:paper", "fault.case.paperMissing"),
            at("extension, a lying paper", "wangfang", "荆区人社调字〔2023〕第0037号 > do EXTEND", "actForm:perform")
                    .types("actForm:units", "5")
                    .types("actForm:eachConsent:0:agreedOn_input", "2023-11-23")
                    .types("actForm:eachConsent:1:agreedOn_input", "2023-11-24")
                    .brings("actForm:paperFile_input", "延期同意书.pdf", 5)
                    .told("actForm:paperFile_input", "fault.upload.type", "text/plain", ".pdf"),
            at("interruption without a reason", "wangfang", "荆区人社调字〔2023〕第0037号 > do LIMITATION", "actForm:perform")
                    .types("actForm:on_input", "2023-11-20")
                    .told("actForm:because", "fault.required"),
            at("standing still without a reason", "wangfang", "荆区人社调字〔2023〕第0037号 > do SUSPEND", "actForm:perform")
                    .told("actForm:because", "fault.required"),
            // ---- signing
            at("scan, none", "pengli", ON_PAPER + AGREEMENT, "scanForm:send")
                    .told("scanForm:scan_input", "agreement.scan.none"),
            at("scan, a lying name", "pengli", ON_PAPER + AGREEMENT, "scanForm:send")
                    .brings("scanForm:scan_input", "签署件.pdf", 5)
                    .told("scanForm:scan_input", "fault.upload.type", "text/plain", ".pdf"),
            at("scan, of the wrong kind", "pengli", ON_PAPER + AGREEMENT, "scanForm:send")
                    .brings("scanForm:scan_input", "签署件.txt", 5)
                    .told("scanForm:scan_input", "fault.upload.scan", "text/plain"),
            at("scan, too large", "pengli", ON_PAPER + AGREEMENT, null)
                    .brings("scanForm:scan_input", "签署件.pdf", TOO_LARGE)
                    .told("scanForm:scan_input", "fault.upload.size", 20),
            at("scan, no code to read", "pengli", ON_PAPER + AGREEMENT, "scanForm:send")
                    .brings("scanForm:scan_input", "签署件.png", emptySheet())
                    .told("scanForm:scan_input", "fault.agreement.scanUnreadable"),
            at("back to the table without a reason", "pengli", ON_PAPER + AGREEMENT, "ways:back")
                    .surely()
                    .told("ways:reason", "fault.required"),
            at("refusal by nobody", "pengli", ON_PAPER + AGREEMENT, "ways:refuse")
                    .surely()
                    .types("ways:reason", "公司要求重新核对工龄。")
                    .told("ways:refusing", "fault.required"),
            at("pad, nobody chosen", "dengxiuying", ON_PAD + AGREEMENT, "pad:signPad")
                    .told("pad:padSigner", "fault.required"),
            at("pad, nothing written", "dengxiuying", ON_PAD + AGREEMENT, "pad:signPad")
                    .picks("pad:padSigner", 2)
                    .told("pad:strokes", "fault.agreement.padBlank"),
            // ---- inbox
            at("inbox, nothing chosen", "zhangguoqiang", "/inbox.xhtml?view=unclaimed", CLAIM)
                    .told(ABOVE, "fault.inbox.nothingChosen"),
            at("inbox, given to nobody", "zhangguoqiang", "/inbox.xhtml?view=unclaimed", ASSIGN)
                    .presses("tr:nth-of-type(2) input[name=item]")
                    .keeps("tr:nth-of-type(2) input[name=item]:checked")
                    .told(ABOVE, "fault.inbox.assignee"),
            // ---- the statutory baseline
            at("baseline, nothing chosen", "pengli", AT_THE_TABLE + BASELINE, "facts:save")
                    .told("facts:heads", "fault.baseline.noHead"),
            at("baseline, impossible", "zhoumin", "荆区人社调字〔2023〕第0036号" + BASELINE, "facts:save")
                    .types("facts:diedOn_input", "2099-01-01")
                    .types("facts:others", "31")
                    .types("facts:alone", "40")
                    .types("facts:contributionWage", "0")
                    .told("facts:diedOn_input", "fault.day.future")
                    .told("facts:others", "fault.baseline.count", 30)
                    .told("facts:alone", "fault.baseline.count", 30)
                    .told("facts:contributionWage", "fault.baseline.wage"),
            at("baseline, no figures at all", "zhoumin", "荆区人社调字〔2023〕第0036号" + BASELINE, "facts:save")
                    .types("facts:diedOn_input", "秋天")
                    .types("facts:others", "一个")
                    .types("facts:contributionWage", "不多")
                    .types("facts:workdayHours", "很久")
                    .told("facts:diedOn_input", ANYTHING)
                    .told("facts:others", ANYTHING)
                    .told("facts:contributionWage", "fault.money.unreadable")
                    .told("facts:workdayHours", "fault.baseline.measureUnreadable"),
            at("statutory figure, empty", "admin", "/admin/parameter.xhtml?code=MEDICAL_GRANT", "entry:enter")
                    .told("entry:grade", "fault.required")
                    .told("entry:region", "fault.required")
                    .told("entry:validFrom_input", "fault.required")
                    .told("entry:value", "fault.required")
                    .told("entry:source", "fault.baseline.source"),
            at("statutory figure, impossible", "admin", "/admin/parameter.xhtml?code=INCOME", "entry:enter")
                    .types("entry:year", "1066")
                    .types("entry:value", "-1.00001")
                    .types("entry:source", "长".repeat(301))
                    .told("entry:year", "fault.baseline.year", "1978", "2100")
                    .told("entry:value", "fault.baseline.valueSign")
                    .told("entry:source", "fault.tooLong", 300),
            at("statutory figure, no figure at all", "admin", "/admin/parameter.xhtml?code=INCOME", "entry:enter")
                    .types("entry:year", "去年")
                    .types("entry:value", "不少")
                    .told("entry:year", ANYTHING)
                    .told("entry:value", "fault.baseline.measureUnreadable"),
            // ---- administration
            at("person, empty", "admin", "/admin/person.xhtml", "particulars:create")
                    .told("particulars:accountName", REQUIRED)
                    .told("particulars:name", REQUIRED)
                    .told("particulars:organisation", REQUIRED),
            at("person, wrong", "admin", "/admin/person.xhtml", "particulars:create")
                    .types("particulars:accountName", "Zhou Min!")
                    .types("particulars:name", "周某")
                    .picks("particulars:organisation", 1)
                    .types("particulars:phone", "不是电话")
                    .told("particulars:accountName", "fault.identity.account.name"),
            at("person, twice", "admin", "/admin/person.xhtml", "particulars:create")
                    .types("particulars:accountName", "zhoumin")
                    .types("particulars:name", "周某")
                    .picks("particulars:organisation", 1)
                    .told(ABOVE, "fault.identity.account.taken", "zhoumin"),
            at("organisation, empty", "admin", "/admin/organisation.xhtml", "particulars:create")
                    .types("particulars:seats", "")
                    .told("particulars:code", REQUIRED)
                    .told("particulars:nameZh", REQUIRED)
                    .told("particulars:kind", REQUIRED)
                    .told("particulars:seats", REQUIRED),
            at("organisation, wrong", "admin", "/admin/organisation.xhtml", "particulars:create")
                    .types("particulars:code", "小写")
                    .types("particulars:nameZh", "某机构")
                    .types("particulars:nameEn", "An office")
                    .picks("particulars:kind", 1)
                    .types("particulars:seats", "-3")
                    .told("particulars:code", "fault.identity.organisation.code"),
            at("organisation, seats that are no number", "admin", "/admin/organisation.xhtml", "particulars:create")
                    .types("particulars:seats", "许多")
                    .told("particulars:seats", ANYTHING),
            at("rule, without a source", "admin", "/admin/deadline.xhtml?code=MED-LAB", "version:look")
                    .types("version:law", "")
                    .types("version:article", "")
                    .types("version:validFrom_input", "2024-06-01")
                    .told("version:law", "fault.deadline.rule.source")
                    .told("version:article", "fault.deadline.rule.source"),
            at("rule, overlapping", "admin", "/admin/deadline.xhtml?code=MED-LAB", "version:look")
                    .types("version:validFrom_input", "2008-05-01")
                    .told("version:validFrom_input", "fault.deadline.rule.overlap", 1, LocalDate.of(2008, 5, 1), "—"),
            at("rule, ends before it begins", "admin", "/admin/deadline.xhtml?code=MED-LAB", "version:look")
                    .types("version:validFrom_input", "2024-06-01")
                    .types("version:validTo_input", "2024-05-31")
                    .types("version:length", "0")
                    .told("version:validTo_input", "fault.deadline.rule.validity")
                    .told("version:length", "fault.deadline.rule.length", 3_660),
            at("catalogue, no file", "admin", "/admin/deadlines.xhtml", "import:look")
                    .told("import:file_input", "admin.deadlines.file.none"),
            at("catalogue, no such file", "admin", "/admin/deadlines.xhtml", "import:look")
                    .brings("import:file_input", "rules.json", 5)
                    .told("import:file_input", "fault.deadline.file.unreadable", "maplebridge-deadline-rules-1"),
            at("notice, no file", "admin", "/admin/calendar.xhtml", "load:look")
                    .told("load:file_input", "admin.calendar.file.none"),
            at("notice, no such file", "admin", "/admin/calendar.xhtml", "load:look")
                    .brings("load:file_input", "2027.json", 5)
                    .told("load:file_input", "fault.deadline.calendar.unreadable"),
            at("client, empty", "admin", "/admin/clients.xhtml", "register:registerClient")
                    .told("register:name", REQUIRED)
                    .told("register:role", REQUIRED)
                    .told("register:organisation", REQUIRED),
            at("appointment, empty", "admin", "/admin/people.xhtml > person.xhtml?id=", "appoint:give")
                    .told("appoint:role", REQUIRED),
            // ---- the archive
            at("archive, empty", "sunli", A_CLOSED_CASE, "archiveForm:archive")
                    .types("archiveForm:volume", "")
                    .told("archiveForm:volume", REQUIRED)
                    .told("archiveForm:retention", REQUIRED),
            at("archive, number with blanks and no reason", "sunli", A_CLOSED_CASE, "archiveForm:archive")
                    .types("archiveForm:volume", "第 1 卷")
                    .picks("archiveForm:retention", 2)
                    .told("archiveForm:volume", "fault.archive.volumeForm")
                    .told("archiveForm:statement", ANYTHING),
            at("archive, sent back without a word", "sunli", A_CLOSED_CASE, "sendBackForm:sendBack")
                    .told("sendBackForm:missing", REQUIRED),
            // ---- statistics
            at("period, backwards", "yangfan", "/statistics/index.xhtml", "form.mb-filter button.mb-go")
                    .types("from", "2023-11-20")
                    .types("to", "2023-01-01")
                    .told(ABOVE, "fault.statistics.period"),
            at("period, no day at all", "yangfan", "/statistics/index.xhtml", "form.mb-filter button.mb-go")
                    .types("from", "昨天")
                    .told(ABOVE, "fault.statistics.day"));

    private static Mistake at(String name, String account, String way, String button) {
        return new Mistake(name, account, way, button);
    }

    /** A white page in a PNG, on which nothing is printed. */
    private static byte[] emptySheet() {
        BufferedImage sheet = new BufferedImage(800, 1100, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((DataBufferByte) sheet.getRaster().getDataBuffer()).getData(), (byte) 0xff);
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(sheet, "png", file);
            return file.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A sentence that is expected: at which field, which text, with what in its places. */
    private record Told(String field, String key, Object[] arguments) {}

    /** One way to fill in a form wrongly, and what the office says to it. */
    private static final class Mistake {

        private final String name;
        private final String account;
        private final String way;
        private final String button;
        private final Map<String, String> typed = new LinkedHashMap<>();
        private final Map<String, Integer> picked = new LinkedHashMap<>();
        private final Map<String, Path> files = new LinkedHashMap<>();
        private final List<String> pressed = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();
        private final List<String> kept = new ArrayList<>();
        private boolean sure;
        private final Set<String> forgotten = new HashSet<>();

        private Mistake(String name, String account, String way, String button) {
            this.name = name;
            this.account = account;
            this.way = way;
            this.button = button;
        }

        Mistake types(String field, String text) {
            typed.put(field, text);
            return this;
        }

        /** Picks a choice of a menu by its place. */
        Mistake picks(String menu, int place) {
            picked.put(menu, place);
            return this;
        }

        /** Chooses a file of plain text under this name. */
        Mistake brings(String input, String fileName, int bytes) {
            byte[] content = new byte[bytes];
            Arrays.fill(content, (byte) 'a');
            return brings(input, fileName, content);
        }

        Mistake brings(String input, String fileName, byte[] content) {
            try {
                Path file = Files.createTempDirectory("forms").resolve(fileName);
                Files.write(file, content);
                files.put(input, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        Mistake presses(String selector) {
            pressed.add(selector);
            return this;
        }

        /** Says yes when the button asks "sure?". */
        Mistake surely() {
            sure = true;
            return this;
        }

        /** What is on the page afterwards, beside the texts that were typed. */
        Mistake keeps(String selector) {
            kept.add(selector);
            return this;
        }

        Mistake told(String field, String key, Object... arguments) {
            told.add(new Told(field, key, arguments));
            return this;
        }

        /** A password is not sent back. */
        Mistake forgets(String... fields) {
            forgotten.addAll(List.of(fields));
            return this;
        }

        private void makeBy(Visitor visitor) {
            Page page = visitor.page();
            String[] act = way.split(" > do ");
            visitor.go(act[0]);
            if (act.length > 1) {
                beginAct(page, act[1]);
            }
            settle(page);
            pressed.forEach(selector -> page.locator(selector).click());
            typed.forEach((field, text) -> {
                type(page, field, text);
                settle(page);
            });
            picked.forEach((menu, place) -> Visitor.pick(page, menu, place));
            settle(page);
            files.forEach((input, file) -> page.locator(byId(input)).setInputFiles(file));
            if (sure) {
                page.locator(byId(button)).click();
                send(page, ".ui-confirmdialog-yes >> visible=true");
            } else if (button != null) {
                send(page, button);
            }
        }

        private static void beginAct(Page page, String act) {
            String name = wordsOf(page).say("case.act." + act);
            Locator next = page.locator(byId("acts:next"));
            if (next.count() == 0 || !next.innerText().strip().equals(name)) {
                page.locator(".mb-more > summary").click();
                page.locator(".mb-more a").getByText(name).first().click();
            } else {
                next.click();
            }
            page.waitForSelector("#act .mb-act-card");
        }

        /** Puts any text into a field, also one that its own browser part would not let through. */
        private static void type(Page page, String field, String text) {
            page.locator(byId(field)).first().evaluate("""
                    (field, text) => {
                      field.removeAttribute('maxlength');
                      if (/date|time|number/.test(field.type)) { field.type = 'text'; }
                      field.focus();
                      field.value = text;
                      field.dispatchEvent(new Event('input', { bubbles: true }));
                      field.dispatchEvent(new Event('change', { bubbles: true }));
                    }
                    """, text);
        }

        private List<String> findings(Page page) {
            List<String> findings = new ArrayList<>();
            Words words = wordsOf(page);
            for (Told each : told) {
                String place = each.field() == ABOVE ? "above" : "at " + each.field();
                String said = said(page, each.field());
                if (each.key().equals(ANYTHING)) {
                    boolean chinese = words.locale().equals(Locale.CHINA);
                    if (said.isBlank() || said.codePoints().anyMatch(Character::isIdeographic) != chinese) {
                        findings.add("%s stands “%s”".formatted(place, said));
                    }
                    continue;
                }
                Object[] arguments =
                        each.key().equals(REQUIRED) ? new Object[] {nameOf(page, each.field())} : each.arguments();
                String expected = words.say(each.key(), arguments);
                if (!said.contains(expected)) {
                    findings.add("%s stands “%s” and not “%s”".formatted(place, said, expected));
                }
            }
            typed.forEach((field, text) -> {
                Locator input = page.locator(byId(field)).first();
                boolean kept = text.equals(input.inputValue()) || text.equals(input.getAttribute("value"));
                if (forgotten.contains(field) ? !input.inputValue().isEmpty() : !kept) {
                    findings.add("%s holds “%s”".formatted(field, input.inputValue()));
                }
            });
            kept.stream()
                    .filter(selector -> page.locator(selector).count() == 0)
                    .forEach(selector -> findings.add("nothing is left of " + selector));
            return findings;
        }

        /** What is said at a field, or above the form. */
        private static String said(Page page, String field) {
            Locator place = field == ABOVE
                    ? page.locator("#messages, [id$=':messages'], .mb-notice-error")
                    : page.locator("[data-mb-field]", new Page.LocatorOptions().setHas(page.locator(byId(field))))
                            .locator(".ui-message");
            return String.join(" ", place.allInnerTexts()).strip();
        }

        private static String nameOf(Page page, String field) {
            return page.locator("[data-mb-field]", new Page.LocatorOptions().setHas(page.locator(byId(field))))
                    .locator(".ui-outputlabel-label, .mb-label")
                    .first()
                    .innerText()
                    .replace("*", "")
                    .strip();
        }
    }

    private final OpenOffice office;
    private long logBefore;

    FormsIT(OpenOffice office) {
        this.office = office;
    }

    @BeforeEach
    void markTheLog() {
        logBefore = office.logLength();
    }

    @AfterEach
    void the_log_holds_no_fault() {
        assertThat(office.faultsSince(logBefore)).isEmpty();
    }

    @Test
    void a_form_filled_in_wrongly_says_so_at_its_place_and_keeps_what_was_typed() {
        assertThat(findingsOf(MISTAKES)).isEmpty();
    }

    /** What is not as it should be after each mistake, every other one made in English. */
    private List<String> findingsOf(List<Mistake> mistakesToMake) {
        List<String> findings = new ArrayList<>();
        Map<String, List<Mistake>> groups = new LinkedHashMap<>();
        for (int i = 0; i < mistakesToMake.size(); i++) {
            Mistake mistake = mistakesToMake.get(i);
            Language language = i % 2 == 0 ? Language.ZH : Language.EN;
            groups.computeIfAbsent(language + " " + mistake.account, group -> new ArrayList<>())
                    .add(mistake);
        }
        groups.forEach((group, mistakes) -> {
            try (Visitor visitor = office.visitor(Language.valueOf(group.substring(0, 2)), DESK)) {
                if (mistakes.get(0).account != null) {
                    visitor.as(mistakes.get(0).account);
                }
                List<String> answers = serverErrorsOf(visitor);
                for (Mistake mistake : mistakes) {
                    try {
                        mistake.makeBy(visitor);
                        mistake.findings(visitor.page())
                                .forEach(finding -> findings.add(mistake.name + ": " + finding));
                    } catch (RuntimeException lost) {
                        findings.add("%s: %s, at %s"
                                .formatted(
                                        mistake.name,
                                        lost.getMessage()
                                                .lines()
                                                .filter(line -> !line.isBlank())
                                                .limit(12)
                                                .collect(Collectors.joining(" ")),
                                        visitor.page().url()));
                    }
                    answers.forEach(answer -> findings.add(mistake.name + ": " + answer));
                    answers.clear();
                }
            }
        });
        return findings;
    }

    @Test
    void at_the_table_nothing_impossible_is_recorded() {
        String firm = "某外卖配送服务有限公司";
        String session = AT_THE_TABLE + " > tab=sessions > session.xhtml";
        List<String> findings = new ArrayList<>();
        try (Mediator pengli = new Mediator(office, Language.ZH, DESK, "pengli");
                Person elsewhere = new Person(office, Language.EN, DESK, "pengli")) {
            pengli.openCase(AT_THE_TABLE);
            pengli.openSession("2023-11-24 09:00", List.of("汪某", firm));
            pengli.writeRecord("配送费", "双方核对了扣款明细。", "未谈完。", List.of());
            elsewhere.goTo(pengli.page().url());
            pengli.group(firm).pick("session.presence", pengli.words().name(Presence.ABSENT));
            pengli.whole().press("session.attendance.save");
            assertThat(elsewhere.whole().pressInVain("session.confirm.of", firm))
                    .isEqualTo(elsewhere.word("fault.session.confirmAbsent"));
        }
        findings.addAll(findingsOf(List.of(
                at("attendance, somebody for who stayed away", "pengli", session, "attendance:save")
                        .types("attendance:attendees:1:who", "站长")
                        .told("attendance:attendees:1:who", "fault.session.nobodyCame"),
                at("record, without its matter", "pengli", session, "record:save")
                        .types("record:matter", "")
                        .told("record:matter", REQUIRED),
                at("record, overlong", "pengli", session, "record:save")
                        .types("record:course", "话".repeat(50_001))
                        .types("record:result", "果".repeat(10_001))
                        .told("record:course", "fault.tooLong", 50_000)
                        .told("record:result", "fault.tooLong", 10_000),
                at("caucus note, empty", "pengli", session, "newCaucus:note")
                        .told("newCaucus:side", REQUIRED)
                        .told("newCaucus:caucusText", REQUIRED),
                at("conclusion, with too long a reason", "pengli", session, "conclude:end")
                        .presses("[for='conclude:outcome:0']")
                        .types("conclude:conclusionReason", "因".repeat(2_001))
                        .surely()
                        .told("conclude:conclusionReason", "fault.tooLong", 2_000),
                at("caucus note, overlong", "pengli", session, "newCaucus:note")
                        .picks("newCaucus:side", 1)
                        .types("newCaucus:caucusText", "密".repeat(4_001))
                        .told("newCaucus:caucusText", "fault.tooLong", 4_000),
                at("conclusion, without a result", "pengli", session, "conclude:end")
                        .surely()
                        .told("conclude:outcome", REQUIRED),
                at("conclusion, before the beginning", "pengli", session, "conclude:end")
                        .presses("[for='conclude:outcome:0']")
                        .types("conclude:conclusionReason", "双方需回去核对扣款明细。")
                        .types("conclude:heldTo_input", "2023-11-01 09:00")
                        .surely()
                        .told("conclude:heldTo_input", "fault.session.endsBeforeStart"),
                at("conclusion, in time to come", "pengli", session, "conclude:end")
                        .presses("[for='conclude:outcome:0']")
                        .types("conclude:conclusionReason", "双方需回去核对扣款明细。")
                        .types("conclude:heldTo_input", "2099-01-01 09:00")
                        .surely()
                        .told("conclude:heldTo_input", "fault.session.future"))));
        try (Person pengli = new Person(office, Language.ZH, DESK, "pengli")) {
            pengli.openCase(AT_THE_TABLE);
            pengli.visitor().follow("tab=sessions").follow("session.xhtml");
            assertThat(pengli.page().locator(byId("record:course")).inputValue())
                    .as("what had been recorded before")
                    .isEqualTo("双方核对了扣款明细。");
            pengli.seesWord("session.caucus.none");
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void a_text_that_cannot_be_signed_is_told_at_its_terms_and_a_paper_that_is_none_of_its_own_is_not_taken() {
        List<String> findings = new ArrayList<>();
        Paper ofAnother;
        try (Mediator dengxiuying = new Mediator(office, Language.ZH, DESK, "dengxiuying")) {
            dengxiuying.openCase(ON_PAD);
            dengxiuying.openAgreement();
            ofAnother = dengxiuying.print();
        }
        try (Mediator pengli = new Mediator(office, Language.ZH, DESK, "pengli")) {
            pengli.openCase(ON_PAPER);
            pengli.openAgreement();
            Paper first = pengli.print();
            assertThat(pengli.takeScanInVain(ofAnother.signedAndScanned("all")))
                    .isEqualTo(pengli.word(
                            "fault.agreement.scanOther",
                            ofAnother.labels().get(0).code(),
                            first.labels().get(0).code()));
            pengli.takeBack();
            pengli.seesWord("agreement.voided", 1);

            findings.addAll(findingsOf(List.of(
                    terms("negative money", "draft:save")
                            .types("draft:terms:0:amount", "-5000")
                            .told("draft:terms:0:amount", "fault.money.negative"),
                    terms("no sum", "draft:save")
                            .types("draft:terms:0:amount", "很多")
                            .told("draft:terms:0:amount", "fault.money.unreadable"),
                    terms("parts of a fen", "draft:save")
                            .types("draft:terms:0:amount", "9,800.005")
                            .told("draft:terms:0:amount", "fault.money.fraction"),
                    terms("overlong", "draft:save")
                            .types("draft:terms:0:text", "长".repeat(1_001))
                            .told("draft:terms:0:text", "fault.tooLong", 1_000),
                    terms("no day at all", "draft:save")
                            .types("draft:terms:0:dueOn_input", "明年")
                            .told("draft:terms:0:dueOn_input", ANYTHING),
                    terms("nobody who owes", "draft:propose")
                            .picks("draft:terms:0:obligor", 0)
                            .told("draft:terms:0:obligor", "agreement.check.obligor", 1),
                    terms("a day that has passed", "draft:propose")
                            .types("draft:terms:0:dueOn_input", "2023-11-01")
                            .told("draft:terms:0:dueOn_input", "agreement.check.duePast", 1),
                    terms("no amount and no facts", "draft:propose")
                            .types("draft:terms:0:amount", "")
                            .types("draft:facts", "")
                            .told("draft:terms:0:amount", "agreement.check.amount", 1)
                            .told("draft:facts", "agreement.check.facts"))));
            findings.addAll(findingsOf(List.of(terms("a branch without an amount", "draft:propose")
                    .presses("[id='draft:terms:0:conditional'] .ui-chkbox-box")
                    .types("draft:terms:0:branches:0:branchText", "公司在期限内付清")
                    .told("draft:terms:0:branches:0:branchAmount", "agreement.check.branchAmount", 1, 1)
                    .told("draft:terms:0:branches:1:branchAmount", "agreement.check.branchAmount", 1, 2))));

            pengli.openCase(ON_PAPER);
            pengli.openAgreement();
            pengli.whole().tick(pengli.word("agreement.term.conditional"));
            pengli.whole()
                    .pick("agreement.term.obligor", "某生活超市有限公司")
                    .write("agreement.facts", "门店关闭，未支付经济补偿。")
                    .write("agreement.amount", "9800")
                    .write("agreement.due.days", "20");
            pengli.propose();
            assertThat(pengli.takeScanInVain(first.signedAndScanned("all")))
                    .isEqualTo(pengli.word("fault.agreement.scanRevision", 1, 2));
        }
        assertThat(findings).isEmpty();
    }

    private static Mistake terms(String name, String button) {
        return at("agreement, " + name, "pengli", ON_PAPER + AGREEMENT, button);
    }

    @Test
    void on_the_pad_nobody_signs_a_text_that_has_changed() {
        try (Mediator before = new Mediator(office, Language.EN, DESK, "dengxiuying");
                Mediator after = new Mediator(office, Language.ZH, DESK, "dengxiuying")) {
            before.openCase(ON_PAD);
            before.openAgreement();
            after.openCase(ON_PAD);
            after.openAgreement();
            after.takeBack();
            after.propose();

            assertThat(before.signOnPadInVain("阮某")).isEqualTo(before.word("fault.agreement.textChanged", 1, 2));
            after.openCase(ON_PAD);
            after.openAgreement();
            after.seesWord("agreement.kOfN", 0, 3);
        }
    }

    @Test
    void work_that_a_colleague_has_taken_or_may_not_do_stays_where_it_is_and_says_why() {
        String mine = "/inbox.xhtml?view=unclaimed&step=seek-consent";
        try (Person late = new Person(office, Language.EN, DESK, "zhoumin");
                Person quick = new Person(office, Language.ZH, DESK, "lijianguo");
                Person head = new Person(office, Language.EN, DESK, "zhangguoqiang")) {
            late.goTo(mine);
            quick.goTo(mine);
            String number = quick.chooseWork(1).get(0);
            quick.whole().press("inbox.claim");
            quick.seesWord("inbox.done.claimed", 1);

            late.chooseWork(number);
            late.whole().press("inbox.claim");
            late.seesWord("inbox.done.refused", 1);
            late.seesWord("fault.inbox.claimed", "李建国");

            quick.goTo("/inbox.xhtml?view=mine");
            quick.chooseWork(number);
            quick.whole().press("inbox.release");

            head.goTo("/inbox.xhtml?view=unclaimed&step=assign-mediator");
            head.chooseWork(1);
            head.page().locator("select[name=assignee]").selectOption("李建国");
            head.whole().press("inbox.assign");
            head.seesWord("inbox.done.refused", 1);
            head.seesWord("fault.inbox.notOfOffice", Role.ROOM_HEAD);
        }
    }

    @Test
    void who_edits_an_older_picture_is_shown_what_another_has_changed_and_keeps_his_own() {
        try (Visitor first = office.visitor(Language.ZH, DESK).as("admin");
                Visitor second = office.visitor(Language.ZH, DESK).as("admin")) {
            String peng = first.goTo("/admin/people.xhtml?q=pengli").linkWith("person.xhtml?id=");
            first.goTo(peng);
            second.goTo(peng);
            String theirs = "0716-84500" + (System.nanoTime() % 90 + 10);
            change(first, "particulars:phone", theirs, "particulars:save");
            change(second, "particulars:phone", "0716-8459999", "particulars:save");

            assertThat(second.page().locator("#messages").innerText()).contains("已有他人改动");
            assertThat(second.page().locator("main").innerText()).contains(theirs);
            assertThat(second.page().locator(byId("particulars:phone")).inputValue())
                    .isEqualTo("0716-8459999");
        }
    }

    @Test
    void a_form_sent_after_the_log_in_has_ended_opens_again_with_its_draft() {
        try (Visitor liuyang = office.visitor(Language.ZH, DESK).as("liuyang")) {
            String facts = "二〇二三年九月起拖欠工资，" + System.nanoTime();
            liuyang.goTo("/intake/register.xhtml");
            Page page = liuyang.page();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            if (page.locator("[data-mb-discard]").isVisible()) {
                page.locator("[data-mb-discard]").click();
            }
            page.locator(byId("register:facts")).fill(facts);
            page.waitForResponse(
                    answer -> answer.url().contains("/drafts/")
                            && answer.request().method().equals("POST"),
                    () -> page.locator(byId("register:facts")).blur());
            page.context().clearCookies();
            page.locator(byId("register:send")).click();
            page.waitForURL(url -> url.contains("/login"));
            liuyang.logIn("liuyang");

            assertThat(page.url()).contains("/intake/register.xhtml");
            assertThat(page.locator("main").innerText()).contains(new Words(Locale.CHINA).say("common.reopened"));
            page.locator("[data-mb-resume]").click();
            page.waitForFunction("() => document.getElementById('register:facts').value.length > 0");
            assertThat(page.locator(byId("register:facts")).inputValue()).isEqualTo(facts);
        }
    }

    @Test
    void what_is_typed_after_the_log_in_has_ended_stays_and_goes_on_when_its_person_is_back() {
        try (Visitor liuyang = office.visitor(Language.ZH, DESK).as("liuyang")) {
            liuyang.goTo("/intake/register.xhtml");
            Page page = liuyang.page();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            if (page.locator("[data-mb-discard]").isVisible()) {
                page.locator("[data-mb-discard]").click();
            }
            goesOn(liuyang, "liuyang", "register:facts", "register:send");
            assertThat(page.url()).contains("/intake/register.xhtml");
        }
        try (Visitor head = office.visitor(Language.EN, DESK).as("zhangguoqiang")) {
            Page page = head.openCase("荆区人社调字〔2023〕第0035号").page();
            Mistake.beginAct(page, "SCREEN");
            goesOn(head, "zhangguoqiang", "actForm:scopeReason", "actForm:perform");
            assertThat(page.locator("h1").innerText()).contains("罗某");
        }
    }

    /** Ends the log-in, types into a field, sends the form in vain, logs in elsewhere, and finds the page renewed with what was typed. */
    private static void goesOn(Visitor visitor, String account, String field, String button) {
        Page page = visitor.page();
        String typed = "拖欠工资，" + System.nanoTime();
        page.context().clearCookies();
        page.locator(byId(field)).fill(typed);
        page.locator(byId(button)).click();
        page.locator(".mb-ended").waitFor();
        assertThat(page.locator(byId(field)).inputValue()).isEqualTo(typed);

        visitor.logInBeside(account);
        page.locator(".mb-ended").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.waitForFunction(
                "([field, typed]) => document.getElementById(field)?.value === typed", List.of(field, typed));
    }

    @Test
    void a_case_whose_page_was_left_open_over_the_end_of_the_log_in_opens_again_at_the_same_case() {
        try (Visitor head = office.visitor(Language.ZH, DESK).as("zhangguoqiang")) {
            Page page = head.openCase("荆区人社调字〔2023〕第0035号").page();
            String address = page.url();
            Mistake.beginAct(page, "SCREEN");
            page.context().clearCookies();
            page.locator(byId("actForm:perform")).click();
            page.waitForURL(url -> url.contains("/login"));
            head.logIn("zhangguoqiang");

            assertThat(page.url()).contains(address.replaceFirst(".*(id=[0-9a-f-]+).*", "$1"));
            assertThat(page.locator("h1").innerText()).contains("罗某");
        }
    }

    @Test
    void a_forged_or_foreign_view_state_opens_the_page_again_and_does_nothing() {
        try (Visitor head = office.visitor(Language.ZH, DESK).as("zhangguoqiang")) {
            for (String forged : List.of("-1:1", "1234567890:-1234567890", "no state at all", "", "rO0ABXNyAA==")) {
                Page page = head.openCase("荆区人社调字〔2023〕第0035号").page();
                List<String> answers = serverErrorsOf(head);
                Mistake.beginAct(page, "SCREEN");
                page.evaluate(
                        "state => document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(e => e.value"
                                + " = state)",
                        forged);
                send(page, "actForm:perform");
                page.waitForLoadState(LoadState.NETWORKIDLE);

                assertThat(answers).as("view state " + forged).isEmpty();
                assertThat(page.locator("h1").innerText())
                        .as("view state " + forged)
                        .contains("罗某");
                assertThat(page.locator(".mb-stages .now").innerText()).contains("审查");
            }
        }
    }

    @Test
    void a_foreign_or_broken_number_in_an_address_finds_nothing() {
        String newspapers;
        String session;
        try (Visitor zhoumin = office.visitor(Language.ZH, DESK).as("zhoumin")) {
            zhoumin.openCase("荆区人社调字〔2023〕第0036号");
            newspapers = zhoumin.page().url().replaceFirst(".*id=([0-9a-f-]+).*", "$1");
            session =
                    zhoumin.follow("tab=sessions").linkWith("session.xhtml").replaceFirst(".*id=([0-9a-f-]+).*", "$1");
        }
        List<String> findings = new ArrayList<>();
        try (Visitor dengxiuying = office.visitor(Language.EN, DESK).as("dengxiuying")) {
            Wording wording = new Wording(Language.EN);
            for (String id :
                    List.of(newspapers, "01890000-0000-7000-8000-000000000000", "x", "1%27%20OR%201%3D1", "")) {
                for (String address : List.of(
                        "/cases/case.xhtml?id=" + id,
                        "/cases/case.xhtml?tab=history&id=" + id,
                        "/cases/agreement.xhtml?case=" + id,
                        "/cases/session.xhtml?id=" + (id.equals(newspapers) ? session : id),
                        "/referrals/referral.xhtml?id=" + id)) {
                    dengxiuying.goTo(address);
                    if (dengxiuying.status() != 404 && dengxiuying.status() != 403) {
                        findings.add(address + " answers " + dengxiuying.status());
                    }
                    if (dengxiuying.text().contains("吴某")) {
                        findings.add(address + " tells whose case it is");
                    }
                    wording.findings(dengxiuying.page()).forEach(finding -> findings.add(address + " " + finding));
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    private static void change(Visitor visitor, String field, String text, String button) {
        Page page = visitor.page();
        settle(page);
        page.locator(byId(field)).fill(text);
        send(page, button);
    }

    /** Presses a button that sends its form, and waits until the answer is drawn. */
    private static void send(Page page, String button) {
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest()
                        || answer.request().method().equals("POST")
                                && !answer.url().contains("/drafts/"),
                () -> page.locator(byId(button)).click());
        settle(page);
    }

    /** Waits until the page is there and nothing that it has asked for is still out. */
    private static void settle(Page page) {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    }

    /** Fills with each answer of 500 and above from now on. */
    private static List<String> serverErrorsOf(Visitor visitor) {
        List<String> errors = new ArrayList<>();
        visitor.page().onResponse(answer -> {
            if (answer.status() >= 500) {
                errors.add("answer " + answer.status() + " to " + answer.url());
            }
        });
        return errors;
    }

    private static Words wordsOf(Page page) {
        return new Words(Locale.forLanguageTag((String) page.evaluate("document.documentElement.lang")));
    }

    private static String byId(String id) {
        return id.contains(" ") || id.contains(".") ? id : "[id='" + id + "']";
    }
}
