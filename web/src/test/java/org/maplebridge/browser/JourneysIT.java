package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.agreement.AgreementState;
import org.maplebridge.agreement.PerformanceState;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Stage;
import org.maplebridge.document.SealState;
import org.maplebridge.document.Verification;
import org.maplebridge.intake.Duplicates;
import org.maplebridge.referral.ArbitrationEnd;

/**
 * The ways of the people of the office, from end to end. The newspaper's case is one and goes forward only: its tests carry an order and hand
 * on what the one before has brought about. The others stand alone, each on a case of its own making.
 */
@ExtendWith(OpenOffice.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysIT {

    private static final int DESK = 1440;
    private static final int PHONE = 360;
    private static final String NEWSPAPER_CASE = "荆区人社调字〔2023〕第0036号";
    private static final String TWIN = "荆区人社调字〔2023〕第0037号";
    private static final String ITS_REFERRAL = "荆区劳人仲案字〔2023〕第0417号";
    private static final String WIDOW = "吴某";
    private static final String SON = "陈小某";
    private static final String COMPANY = "某安保服务有限公司";
    private static final List<String> ITS_PARTIES = List.of(WIDOW, SON, COMPANY);
    private static final String MEDIATOR = "周敏";
    private static final String MEDIATOR_OF_THE_TOWN = "邓秀英";

    private static final String FATAL = "认定为工亡";
    private static final String NOT_FATAL = "未认定为工亡，由公司支付人道主义补偿";
    private static final byte[] DECISION = "工伤认定决定书".getBytes(StandardCharsets.UTF_8);

    private final OpenOffice office;

    private Figures before;
    private Paper firstPrint;
    private Paper sealed;
    private Paper.Label label;

    JourneysIT(OpenOffice office) {
        this.office = office;
    }

    // ---- the newspaper's case

    @Test
    @Order(1)
    void the_mediator_finds_the_two_ends_of_the_arbitration_on_the_newspapers_case() {
        try (Mediator zhoumin = new Mediator(office, Language.ZH, DESK, "zhoumin")) {
            zhoumin.goTo("/inbox.xhtml?view=mine");
            zhoumin.visitor().takePicture("inbox");
            zhoumin.visitor().follow(NEWSPAPER_CASE);

            assertThat(zhoumin.ends()).as("MED-ARB-B and ARB-AWARD").contains("2023-11-28", "2023-12-29");
            zhoumin.visitor().takePicture("case");
        }
    }

    @Test
    @Order(2)
    void the_newspapers_case_comes_to_an_agreement_with_two_branches() {
        try (Person yangfan = new Person(office, Language.ZH, DESK, "yangfan")) {
            before = Figures.of(yangfan);
        }
        try (Mediator zhoumin = new Mediator(office, Language.ZH, DESK, "zhoumin")) {
            zhoumin.openCase(NEWSPAPER_CASE);
            zhoumin.openSession("2023-11-24 09:00", ITS_PARTIES);
            zhoumin.writeRecord(
                    "陈某死亡赔偿", "调解员对照相似案例说明了赔偿标准，双方同意按工伤认定的结果分两种情形。", "认定为工亡的赔偿65万元，未认定的补偿40万元。", ITS_PARTIES);
            zhoumin.looksAround();
            zhoumin.concludeInAgreement();

            zhoumin.openCase(NEWSPAPER_CASE);
            zhoumin.openAgreement();
            zhoumin.draftAgreement("陈某死亡是否属于工亡，以及赔偿数额。", "银行转账至吴某指定的账户。");
            zhoumin.addPaymentByRecognition(
                    "一次性支付赔偿金",
                    "陈某2023年10月9日死亡是否属于工亡",
                    "荆州区人力资源和社会保障局",
                    WIDOW,
                    "2024-10-08",
                    "2025-04-08",
                    new Mediator.Branch("认定为工亡", "650000", "30"),
                    new Mediator.Branch("未认定为工亡，由公司支付人道主义补偿", "400000", "30"));
            zhoumin.looksAround();
            zhoumin.writesLast(() -> zhoumin.branch(1, 1).write("agreement.branch.text", "按工亡待遇一次性赔偿"));

            zhoumin.openCase(NEWSPAPER_CASE);
            zhoumin.openAgreement();
            zhoumin.resumesDraft();
            zhoumin.whole().press("agreement.save");
            zhoumin.seesWord("agreement.warnings.help");
            zhoumin.answersWarning("等候认定的时间长，付款义务已由协议确定，双方知情。");
            zhoumin.propose();
            zhoumin.seesWord("agreement.proposed.said", 1);
            zhoumin.sees("按工亡待遇一次性赔偿");
            firstPrint = zhoumin.print();
        }

        assertThat(firstPrint.isPdf()).isTrue();
        List<String> pages = firstPrint.pages();
        assertThat(String.join("", pages))
                .contains(NEWSPAPER_CASE)
                .contains(ITS_PARTIES)
                .contains("650,000.00", "陆拾伍万元整", "400,000.00", "肆拾万元整")
                .contains("按工亡待遇一次性赔偿");
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1)).contains("第" + page + "页").contains("共" + pages.size() + "页");
        }
        Set<Paper.Label> labels = new HashSet<>(firstPrint.labels());
        assertThat(labels).as("one label on all pages").hasSize(1);
        assertThat(labels.iterator().next().revision()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void a_signature_after_the_text_has_changed_is_refused_in_clear_words() {
        try (Mediator zhoumin = new Mediator(office, Language.ZH, PHONE, "zhoumin");
                Mediator elsewhere = new Mediator(office, Language.ZH, DESK, "zhoumin")) {
            zhoumin.openCase(NEWSPAPER_CASE);
            zhoumin.openAgreement();
            zhoumin.looksAround();
            zhoumin.takeScan(firstPrint.signedAndScanned(WIDOW));
            zhoumin.confirmScan(WIDOW);
            zhoumin.seesWord("agreement.scan.confirmed", 1, 4);

            elsewhere.openCase(NEWSPAPER_CASE);
            elsewhere.openAgreement();
            elsewhere.takeBack();
            elsewhere.seesWord("agreement.voided", 1);
            elsewhere.whole().write("agreement.manner", "银行转账至吴某指定的账户，转账凭证交调解室备查。");
            elsewhere.propose();

            byte[] ofTheCompany = firstPrint.signedAndScanned(COMPANY);
            assertThat(zhoumin.takeScanInVain(ofTheCompany))
                    .isEqualTo(zhoumin.word("fault.agreement.textChanged", 1, 2));
            zhoumin.openCase(NEWSPAPER_CASE);
            zhoumin.openAgreement();
            assertThat(zhoumin.takeScanInVain(ofTheCompany))
                    .isEqualTo(zhoumin.word("fault.agreement.scanRevision", 1, 2));
            zhoumin.seesWord("agreement.kOfN", 0, 4);
        }
    }

    @Test
    @Order(4)
    void an_agreement_takes_effect_only_when_all_have_signed_and_the_seal_is_on() {
        try (Mediator zhoumin = new Mediator(office, Language.ZH, DESK, "zhoumin");
                Person zhangguoqiang = new Person(office, Language.ZH, DESK, "zhangguoqiang")) {
            zhoumin.openCase(NEWSPAPER_CASE);
            zhoumin.openAgreement();
            Paper print = zhoumin.print();
            label = print.labels().get(0);
            assertThat(label.revision()).isEqualTo(2);
            assertThat(zhoumin.card("agreement.signatures").text()).contains(label.code(), label.shownHash());

            int sheets = print.pages().size();
            String others =
                    IntStream.rangeClosed(2, sheets).mapToObj(String::valueOf).collect(Collectors.joining("、"));
            zhoumin.takeScan(print.firstPageSignedAndScanned(WIDOW));
            zhoumin.seesWord("agreement.scan.takenInPart", others, sheets);
            assertThat(zhoumin.text()).doesNotContain(zhoumin.word("agreement.scan.seen"));

            for (String signer : ITS_PARTIES) {
                zhoumin.takeScan(print.signedAndScanned(signer));
                zhoumin.confirmScan(signer);
            }
            zhoumin.seesWord("agreement.kOfN", 3, 4);
            zhoumin.visitor().takePicture("agreement");
            zhangguoqiang.openCase(NEWSPAPER_CASE);
            zhangguoqiang.openAgreement();
            zhangguoqiang.seesWord("agreement.why.notAllSigned", 3, 4);
            assertThat(holds(label))
                    .as("in effect with three of four signatures")
                    .isFalse();

            zhoumin.takeScan(print.signedAndScanned(MEDIATOR));
            zhoumin.confirmScan(MEDIATOR);
            zhoumin.seesWord("agreement.why.headSeals");
            assertThat(holds(label)).as("in effect without the seal").isFalse();

            zhangguoqiang.openCase(NEWSPAPER_CASE);
            zhangguoqiang.openAgreement();
            zhangguoqiang.card("agreement.seal").pressSurely("agreement.seal");
            zhangguoqiang.seesWord("enum.AgreementState." + AgreementState.EFFECTIVE);
            zhangguoqiang.looksAround();
            sealed = zhangguoqiang.sealedPaper();
            assertThat(holds(label))
                    .as("in effect with all signatures and the seal")
                    .isTrue();
        }
        assertThat(sealed.isPdf()).isTrue();
        assertThat(sealed.labels()).containsOnly(label);
    }

    private boolean holds(Paper.Label paper) {
        try (Person anybody = new Person(office, Language.ZH, DESK)) {
            anybody.goTo("/verify.xhtml?code=" + paper.code());
            return anybody.card("agreement.verify.found").locator().count() == 1;
        }
    }

    @Test
    @Order(5)
    void the_supervisors_rate_has_moved_by_the_agreement_and_opens_the_cases_behind_it() {
        try (Person yangfan = new Person(office, Language.ZH, DESK, "yangfan")) {
            Figures after = Figures.of(yangfan);
            assertThat(after.successful()).isEqualTo(before.successful() + 1);
            assertThat(after.accepted()).isGreaterThanOrEqualTo(before.accepted());
            yangfan.sees(yangfan.word("statistics.SUCCESS_RATE.formula"));
            yangfan.visitor().takePicture("statistics");

            yangfan.follow("statistics.openNumerator");
            assertThat(yangfan.rowsOnAllPages())
                    .anyMatch(row -> row.contains(NEWSPAPER_CASE))
                    .hasSize(after.successful());
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH, 360", "EN, 1440"})
    @Order(6)
    void anybody_with_the_paper_sees_that_the_agreement_holds_but_not_whose_it_is(Language language, int width) {
        try (Person widow = new Person(office, language, width)) {
            widow.goTo(label.address().replaceFirst("^https?://[^/]+", ""));
            widow.seesWord("agreement.verify.found");
            widow.seesWord("agreement.verify.paperCurrent", 2);
            widow.sees(NEWSPAPER_CASE);
            ITS_PARTIES.forEach(name -> assertThat(widow.text()).doesNotContain(name));
            widow.looksAround();

            widow.whole()
                    .attach("agreement.verify.file", "协议书.pdf", "application/pdf", sealed.pdf())
                    .press("agreement.verify.compare");
            widow.seesWord("agreement.verify.result." + Verification.MATCHES);
            widow.seesWord("agreement.verify.seal." + SealState.VALID);
            byte[] altered = sealed.pdf().clone();
            altered[altered.length / 2] ^= 1;
            widow.whole()
                    .attach("agreement.verify.file", "协议书.pdf", "application/pdf", altered)
                    .press("agreement.verify.compare");
            widow.seesWord("agreement.verify.result." + Verification.ALTERED);
            widow.seesWord("agreement.verify.seal." + SealState.BROKEN);
            widow.looksAround();

            widow.goTo("/verify.xhtml?code=0000000000");
            widow.seesWord("agreement.verify.unknown");
            widow.goTo("/verify/" + label.code() + "?v=1&h="
                    + firstPrint.labels().get(0).shownHash());
            widow.seesWord("agreement.verify.paperOld", 2);
        }
    }

    @Test
    @Order(7)
    void what_the_agreement_comes_to_follows_the_decision_and_its_reversal_until_the_last_yuan() {
        try (Mediator zhoumin = new Mediator(office, Language.ZH, DESK, "zhoumin")) {
            zhoumin.openCase(NEWSPAPER_CASE);
            zhoumin.openTab("agreement");
            zhoumin.follow("performance.openPage");
            zhoumin.seesWord("performance.undecided");
            zhoumin.looksAround();

            zhoumin.follow("performance.act.decided");
            String told = decide(zhoumin, FATAL, "荆州市人民政府").pressInVain("performance.act.decided.do");
            assertThat(told).contains("荆州区人力资源和社会保障局");
            decide(zhoumin, FATAL, "荆州区人力资源和社会保障局").press("performance.act.decided.do");
            zhoumin.seesWord("performance.counts", FATAL);
            zhoumin.sees("2023-12-25");

            zhoumin.visitor().follow("act=report");
            Part report = zhoumin.whole();
            report.write("performance.amount", "650000.01").write("performance.on.report", "2023-11-24");
            assertThat(report.pressInVain("performance.act.report.do")).contains("650,000.00");
            report.write("performance.amount", "300000")
                    .write("performance.words.report", "银行转账，流水号 0231")
                    .press("performance.act.report.do");
            zhoumin.follow("performance.act.answer");
            zhoumin.whole()
                    .tick(zhoumin.word("performance.answer.yes"))
                    .write("performance.words.answer", "吴某电话确认到账")
                    .press("performance.act.answer.do");
            zhoumin.seesWord("performance.left", "350,000.00");
            zhoumin.visitor().takePicture("performance");

            zhoumin.follow("performance.act.decided.again");
            decide(zhoumin, NOT_FATAL, "荆州区人民政府").press("performance.act.decided.do");
            zhoumin.seesWord("performance.reversal");
            zhoumin.seesWord("performance.credited", "300,000.00");
            zhoumin.visitor().follow("act=report");
            zhoumin.whole()
                    .write("performance.on.report", "2023-11-24")
                    .tick(zhoumin.word("performance.atOnce"))
                    .press("performance.act.report.do");
            zhoumin.seesWord("performance.finish");
            zhoumin.looksAround();
        }
        try (Person head = new Person(office, Language.EN, PHONE, "zhangguoqiang")) {
            head.openCase(NEWSPAPER_CASE);
            head.openTab("agreement");
            head.follow("performance.openPage");
            head.seesWord("performance.counts", NOT_FATAL);
            head.looksAround();
        }
    }

    private static Part decide(Mediator mediator, String outcome, String body) {
        return mediator.whole()
                .pick("performance.outcome", outcome)
                .write("performance.decidedBy", body)
                .write("performance.number", "荆区人社工认〔2023〕第12号")
                .write("performance.on.decided", "2023-11-24")
                .write("performance.on.served", "2023-11-24")
                .attach("case.paper.bring", "决定书.txt", "text/plain", DECISION);
    }

    @Test
    @Order(8)
    void the_agreement_goes_back_to_the_commission_and_the_case_ends_when_it_is_performed() {
        try (ArbitrationClerk chenjing = new ArbitrationClerk(office, Language.ZH, DESK, "chenjing");
                Mediator zhoumin = new Mediator(office, Language.ZH, PHONE, "zhoumin");
                Person zhangguoqiang = new Person(office, Language.ZH, DESK, "zhangguoqiang")) {
            chenjing.openReferral(ITS_REFERRAL);
            chenjing.seesWord("referral.hint.takeAgreement.after");
            chenjing.whole().press("referral.act.takeAgreement");
            chenjing.seesWord("referral.back.AGREEMENT");
            assertThat(chenjing.ends()).as("the arbitration goes on").contains("2023-12-29");
            chenjing.card("referral.arbitration")
                    .pick("referral.arbitrationEnd", chenjing.words().name(ArbitrationEnd.MEDIATION_AWARD))
                    .press("referral.arbitration.record");
            chenjing.seesWord("referral.done.arbitrationEnded");
            chenjing.seesWord("enum.ArbitrationEnd." + ArbitrationEnd.MEDIATION_AWARD);
            chenjing.looksAround();
            assertThat(chenjing.standsAt()).isEqualTo(chenjing.word("enum.ReferralMilestone.ENDED"));

            zhoumin.openCase(NEWSPAPER_CASE);
            zhoumin.perform("PERFORMED");
            zhangguoqiang.openCase(NEWSPAPER_CASE);
            zhangguoqiang.perform("CLOSE");
            assertThat(zhangguoqiang.standsAt()).isEqualTo(zhangguoqiang.words().name(Stage.CLOSED));
        }
        try (Person anybody = new Person(office, Language.ZH, PHONE)) {
            anybody.goTo("/verify.xhtml?code=" + label.code());
            anybody.sees(anybody.words().name(PerformanceState.PERFORMED));
        }
    }

    @Test
    void a_page_whose_view_has_expired_opens_again_at_its_address_and_says_so() {
        try (Person wangfang = new Person(office, Language.ZH, DESK, "wangfang")) {
            wangfang.openCase(TWIN);
            String address = wangfang.page().url();
            wangfang.losesViews();
            wangfang.choose("PREPARED");

            wangfang.seesWord("common.reopened");
            assertThat(wangfang.page().url()).startsWith(address);
            assertThat(wangfang.text()).contains(TWIN);
        }
    }

    // ---- signing on the pad

    @Test
    void an_agreement_is_signed_on_the_pad_that_the_administrator_has_opened_and_both_sides_agree_to() {
        String town = "松滋市南海镇综治中心矛盾纠纷调处室";
        String number = "南海人调字〔2023〕第0016号";
        String farmer = "魏某";
        String village = "某村民小组";
        List<String> parties = List.of(farmer, village);
        try (Person admin = new Person(office, Language.ZH, DESK, "admin")) {
            admin.goTo("/admin/signing.xhtml");
            admin.whole().pick("admin.signing.scope", town);
            for (String never : List.of("婚姻家庭", "继承", "收养")) {
                assertThat(admin.whole().button("admin.signing.allow.of", never).count())
                        .as("a button that opens the pad for " + never)
                        .isZero();
            }
            admin.whole().pressSurely("admin.signing.allow.of", "山林土地");
            admin.seesWord("admin.signing.opened", "山林土地");
            admin.looksAround();
        }
        Paper signed;
        try (Mediator dengxiuying = new Mediator(office, Language.ZH, DESK, "dengxiuying");
                Person huangdaming = new Person(office, Language.EN, DESK, "huangdaming")) {
            dengxiuying.openCase(number);
            dengxiuying.openSession("2023-11-24 09:00", parties);
            dengxiuying.writeRecord("承包地界址", "经管站的同志带图到田边指认了四至。", "按证载四至埋设界桩，补偿两年收益。", parties);
            dengxiuying.concludeInAgreement();
            dengxiuying.openCase(number);
            dengxiuying.openAgreement();
            dengxiuying.draftAgreement("界址在哪里，少了的地怎样补。", "银行转账。");
            dengxiuying.addPayment("补偿少了的三分地两年的收益", "1200", "15");
            dengxiuying.completeParticulars("湖北省松滋市南海镇");
            dengxiuying.propose();

            dengxiuying.seesWord("fault.agreement.padConsent", farmer + "、" + village);
            parties.forEach(dengxiuying::consentToPad);
            dengxiuying.looksAround();
            dengxiuying.signOnPad(farmer);
            dengxiuying.seesWord("agreement.scan.confirmed", 1, 3);
            dengxiuying.signOnPad(village);
            dengxiuying.signOnPad(MEDIATOR_OF_THE_TOWN);
            dengxiuying.seesWord("agreement.why.headSeals");

            huangdaming.openCase(number);
            huangdaming.openAgreement();
            huangdaming.card("agreement.seal").pressSurely("agreement.seal");
            huangdaming.seesWord("enum.AgreementState." + AgreementState.EFFECTIVE);
            huangdaming.looksAround();
            signed = huangdaming.sealedPaper();
        }
        assertThat(String.join("", signed.pages())).contains(number, farmer, village, "壹仟贰佰元整");
        assertThat(signed.images()).as("what was written on the pad").isEqualTo(3);
        try (Person anybody = new Person(office, Language.ZH, PHONE)) {
            anybody.goTo("/verify.xhtml?code=" + signed.labels().get(0).code());
            anybody.whole()
                    .attach("agreement.verify.file", "协议书.pdf", "application/pdf", signed.pdf())
                    .press("agreement.verify.compare");
            anybody.seesWord("agreement.verify.result." + Verification.MATCHES);
        }
    }

    // ---- the referral desk

    @Test
    void a_dispute_referred_after_acceptance_comes_back_as_an_agreement() {
        String worker = "程某";
        String company = "某印染有限公司";
        String number = "荆区劳人仲案字〔2023〕第0501号";
        List<String> parties = List.of(worker, company);
        try (ArbitrationClerk chenjing = new ArbitrationClerk(office, Language.EN, DESK, "chenjing");
                Person zhangguoqiang = new Person(office, Language.EN, DESK, "zhangguoqiang");
                Mediator lijianguo = new Mediator(office, Language.EN, PHONE, "lijianguo")) {
            chenjing.propose(new ArbitrationClerk.Dispute(
                    number,
                    ReferralMode.AFTER_ACCEPTANCE,
                    "2023-11-20",
                    "2023-11-21",
                    "程某称某印染有限公司拖欠2023年9月、10月工资。",
                    worker,
                    company,
                    "Wages",
                    "12800"));
            chenjing.seesWord("referral.why.consent");
            String referral = chenjing.page().url();
            assertThat(chenjing.findsDraftAt("/referrals/propose.xhtml"))
                    .as("a draft of what was sent")
                    .isFalse();
            chenjing.goTo(referral);
            parties.forEach(chenjing::noteConsent);
            chenjing.enclose("仲裁申请书.txt", "请求支付2023年9月、10月工资12800元。");
            chenjing.handOver();
            chenjing.looksAround();
            assertThat(chenjing.ends())
                    .as("ARB-AWARD and MED-ARB-B, side by side")
                    .contains("2024-01-05", "2023-12-08");

            zhangguoqiang.goTo(referral);
            zhangguoqiang.sees("仲裁申请书");
            zhangguoqiang.whole().press("referral.act.receive");
            String caseAddress = zhangguoqiang
                    .page()
                    .locator(".mb-case a[href*='/cases/case.xhtml']")
                    .first()
                    .getAttribute("href");
            zhangguoqiang.goTo(caseAddress);
            zhangguoqiang.choose("ASSIGN").pick("case.mediatorLabel", "李建国").press("case.act.ASSIGN.do");

            lijianguo.goTo(caseAddress);
            lijianguo.perform("TAKE_ON");
            lijianguo.perform("PREPARED");
            lijianguo.looksAround();
            lijianguo.openSession("2023-11-24 09:00", parties);
            lijianguo.writeRecord("拖欠工资", "双方核对了工资表。", "公司一次性付清。", parties);
            lijianguo.looksAround();
            lijianguo.concludeInAgreement();
            lijianguo.goTo(caseAddress);
            lijianguo.openAgreement();
            lijianguo.draftAgreement("拖欠工资的数额。", "银行转账。");
            lijianguo.addPayment("一次性支付拖欠的工资", "12800", "7");
            lijianguo.completeParticulars("湖北省荆州市荆州区");
            lijianguo.looksAround();
            lijianguo.propose();
            Paper print = lijianguo.print();
            lijianguo.takeScan(print.signedAndScanned("all"));
            lijianguo.confirmScan(worker, company, "李建国");
            zhangguoqiang.goTo(lijianguo.page().url());
            zhangguoqiang.card("agreement.seal").pressSurely("agreement.seal");

            chenjing.goTo(referral);
            chenjing.seesWord("referral.hint.takeAgreement.after");
            chenjing.whole().press("referral.act.takeAgreement");
            chenjing.seesWord("referral.back.AGREEMENT");
            chenjing.looksAround();
        }
    }

    @Test
    void a_dispute_referred_before_acceptance_comes_back_without_agreement() {
        String worker = "石某";
        String company = "某园林绿化有限公司";
        List<String> parties = List.of(worker, company);
        try (ArbitrationClerk chenjing = new ArbitrationClerk(office, Language.ZH, DESK, "chenjing");
                Person zhangguoqiang = new Person(office, Language.ZH, DESK, "zhangguoqiang");
                Mediator wangfang = new Mediator(office, Language.ZH, DESK, "wangfang")) {
            chenjing.propose(new ArbitrationClerk.Dispute(
                    "荆区劳人仲案字〔2023〕第0502号",
                    ReferralMode.BEFORE_ACCEPTANCE,
                    "2023-11-22",
                    null,
                    "石某称某园林绿化有限公司违法解除劳动合同。",
                    worker,
                    company,
                    "工资",
                    "9600"));
            parties.forEach(chenjing::noteConsent);
            chenjing.handOver();
            chenjing.seesWord("referral.clocks.before");
            String referral = chenjing.page().url();

            zhangguoqiang.goTo(referral);
            zhangguoqiang.whole().press("referral.act.receive");
            assertThat(zhangguoqiang.ends())
                    .as("MED-LAB: fifteen days, the last a Saturday")
                    .contains("2023-12-11");
            String caseAddress = zhangguoqiang
                    .page()
                    .locator(".mb-case a[href*='/cases/case.xhtml']")
                    .first()
                    .getAttribute("href");
            zhangguoqiang.goTo(caseAddress);
            zhangguoqiang.choose("ASSIGN").pick("case.mediatorLabel", "王芳").press("case.act.ASSIGN.do");

            wangfang.goTo(caseAddress);
            wangfang.perform("TAKE_ON");
            wangfang.perform("PREPARED");
            wangfang.openSession("2023-11-24 09:00", parties);
            wangfang.writeRecord("解除劳动合同", "双方对赔偿数额分歧较大。", "未达成一致。", List.of(worker));
            wangfang.concludeWithoutAgreement(EndGround.TOO_FAR_APART, "双方数额相差悬殊，均不愿让步。");
            wangfang.goTo(caseAddress);
            wangfang.perform("GIVE_BACK");

            chenjing.goTo(referral);
            chenjing.seesWord("referral.back.PACKAGE");
            chenjing.visitor().takePicture("referral");
            chenjing.whole().press("referral.act.signReturn");
            chenjing.seesWord("referral.done.signed");
            assertThat(chenjing.standsAt()).isEqualTo(chenjing.word("enum.ReferralMilestone.ENDED"));
            assertThat(chenjing.card("referral.papers").text()).contains("复函");
        }
    }

    // ---- the archive

    @Test
    void a_dossier_goes_back_to_its_mediator_and_then_into_the_archive() {
        Map<String, String> accounts = Map.of("周敏", "zhoumin", "李建国", "lijianguo", "王芳", "wangfang");
        try (Person sunli = new Person(office, Language.ZH, DESK, "sunli")) {
            sunli.goTo("/inbox.xhtml?view=unclaimed&step=archive-case");
            String caseAddress = sunli.page()
                    .locator("main a[href*='case.xhtml?id=']")
                    .last()
                    .getAttribute("href");
            sunli.goTo(caseAddress);
            String text = sunli.text();
            String mediator = accounts.keySet().stream()
                    .filter(name -> text.contains("调解员 " + name) || text.contains("调解员：" + name))
                    .findFirst()
                    .orElseThrow();
            sunli.openTab("dossier");
            sunli.looksAround();
            sunli.card("archive.back").write("archive.back.missing", "缺少履行凭证。").press("archive.back.do");
            sunli.sees("缺少履行凭证。");

            try (Person mediating = new Person(office, Language.EN, PHONE, accounts.get(mediator))) {
                mediating.goTo("/inbox.xhtml?view=mine&step=complete-dossier");
                mediating.goTo(caseAddress + "&tab=papers");
                mediating
                        .card("case.paper.add")
                        .pick("case.paper.category", mediating.word("document.category.PERFORMANCE_PROOF"))
                        .attach("case.paper.file", "收条.txt", "text/plain", "今收到全部款项。".getBytes(StandardCharsets.UTF_8))
                        .press("case.paper.take");
                mediating.openTab("dossier");
                mediating.sees("缺少履行凭证。");
                mediating.looksAround();
                mediating.whole().press("archive.complete.do");
                mediating.seesWord("archive.waits");
            }

            sunli.goTo(caseAddress + "&tab=dossier");
            if (sunli.page().locator("[id='archiveForm:statement']").count() > 0) {
                sunli.whole().write("archive.statement", "当事人已撤回申请，其余材料没有形成。");
            }
            sunli.whole().pick("archive.retention", "长期（十年）").press("archive.do");
            sunli.seesWord("archive.list");
            assertThat(sunli.standsAt()).isEqualTo(sunli.words().name(Stage.ARCHIVED));
            sunli.looksAround();
            Paper whole = new Paper(sunli.download(sunli.page().getByText(sunli.word("archive.pdf"))));
            assertThat(String.join("", whole.pages()))
                    .contains("调解卷宗", "卷内目录", "收条", "封底")
                    .contains("今收到全部款项");
            sunli.openTab("papers");
            assertThat(sunli.page().locator("[id='upload']").count()).isZero();
        }
    }

    // ---- the window and the inbox

    @Test
    void an_application_at_the_window_outlives_a_left_page_and_becomes_a_case_in_the_rooms_inbox() {
        String number;
        try (WindowClerk liuyang = new WindowClerk(office, Language.ZH, DESK, "liuyang")) {
            liuyang.openEmptyApplication();
            liuyang.whole().pick("dispute.disputeType", "劳动争议");
            liuyang.whole().pick("dispute.employmentForm", "标准劳动关系");
            liuyang.party(1, Party.Side.APPLICANT)
                    .write("dispute.party.name", "罗某")
                    .write("dispute.party.phone", "13800010034");
            liuyang.party(2, Party.Side.RESPONDENT)
                    .pick("dispute.party.kind", "单位")
                    .write("dispute.party.name", "某烘焙食品有限公司")
                    .write("dispute.party.representative", "店长");
            liuyang.whole().press("dispute.party.addApplicant").press("dispute.party.addRespondent");
            liuyang.party(3, Party.Side.APPLICANT).write("dispute.party.name", "罗小某");
            liuyang.party(4, Party.Side.RESPONDENT).write("dispute.party.name", "沈某");
            liuyang.whole().write("dispute.facts", "二人称在某烘焙食品有限公司工作期间加班费未足额支付。");
            liuyang.claim(1).pick("dispute.claim.item", "加班费").write("dispute.claim.amount", "7300");
            liuyang.whole().press("dispute.claim.add");
            liuyang.claim(2).pick("dispute.claim.item", "工资");
            liuyang.writesLast(() -> liuyang.claim(2).write("dispute.claim.amount", "2700.50"));
            liuyang.sees("人民币壹万元零伍角");

            liuyang.goTo("/");
            liuyang.openApplication();
            liuyang.resumesDraft();
            assertThat(liuyang.party(4, Party.Side.RESPONDENT)
                            .field("dispute.party.name")
                            .locator("input")
                            .inputValue())
                    .isEqualTo("沈某");
            assertThat(liuyang.claim(2)
                            .field("dispute.claim.amount")
                            .locator("input")
                            .inputValue())
                    .isEqualTo("2700.50");
            liuyang.attachPaper("考勤表.txt", "2023年9月考勤");
            liuyang.looksAround();

            liuyang.whole().press("intake.register");
            liuyang.seesWord("intake.alike.decide");
            liuyang.judgeAlike(Duplicates.Choice.DIFFERENT);
            liuyang.whole().press("intake.register");
            assertThat(liuyang.standsAt()).isEqualTo(liuyang.words().name(Stage.SCREENING));
            assertThat(liuyang.text()).contains("罗某", "罗小某", "某烘焙食品有限公司", "沈某", "10,000.50");
            number = liuyang.page().title().split(" · ")[0];
            liuyang.openTab("papers");
            liuyang.sees("考勤表");

            assertThat(liuyang.findsDraftAt("/intake/register.xhtml"))
                    .as("a draft of what was sent")
                    .isFalse();
        }
        try (Person zhangguoqiang = new Person(office, Language.ZH, DESK, "zhangguoqiang")) {
            zhangguoqiang.goTo("/inbox.xhtml?view=unclaimed&q=" + "%E7%BD%97%E6%9F%90");
            zhangguoqiang.sees(number);
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1440, FOLLOW-UP-FIRST", "EN, 360, FOLLOW-UP-SECOND"})
    void the_administrator_sees_what_a_rule_would_touch_and_puts_the_next_version_in_force(
            Language language, int width, String rule) {
        try (Person admin = new Person(office, language, width, "admin")) {
            admin.goTo("/admin/deadlines.xhtml");
            admin.sees("MED-CT-SUM");

            admin.goTo("/admin/deadline.xhtml?code=MED-LAB");
            Part next = admin.card("admin.deadline.newVersion");
            next.write("admin.deadline.length", "20").write("admin.deadline.validFrom", "2023-11-01");
            next.press("admin.deadline.look");
            assertThat(admin.text()).as("running cases that started since").containsPattern("荆区人社调字〔2023〕第\\d{4}号");
            admin.looksAround();

            admin.goTo("/admin/deadline.xhtml?code=" + rule);
            next = admin.card("admin.deadline.newVersion");
            next.write("admin.deadline.length", "10").write("admin.deadline.validFrom", "2024-01-01");
            next.press("admin.deadline.look");
            next.pressSurely("admin.deadline.putInForce");
            admin.seesWord("admin.deadline.inForce", rule, 2);
            admin.seesWord("admin.rule.version", 2);
            admin.sees("2023-12-31");

            admin.goTo("/admin/deadlines.xhtml");
            byte[] file = admin.download(admin.page().locator("a[href='/files/deadline-rules']"));
            assertThat(new String(file, StandardCharsets.UTF_8))
                    .contains("\"format\": \"maplebridge-deadline-rules-1\"", "\"validTo\": \"2023-12-31\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1440", "EN, 360"})
    void work_is_claimed_and_given_back_in_bulk_and_assigned_by_the_head(Language language, int width) {
        try (Person zhangguoqiang = new Person(office, language, width, "zhangguoqiang")) {
            zhangguoqiang.goTo("/inbox.xhtml?view=unclaimed");
            List<String> two = zhangguoqiang.chooseWork(2);
            zhangguoqiang.whole().press("inbox.claim");
            zhangguoqiang.seesWord("inbox.done.claimed", 2);

            zhangguoqiang.goTo("/inbox.xhtml?view=mine");
            two.forEach(zhangguoqiang::sees);
            zhangguoqiang.looksAround();
            two.forEach(zhangguoqiang::chooseWork);
            zhangguoqiang.whole().press("inbox.release");
            zhangguoqiang.seesWord("inbox.done.released", 2);

            zhangguoqiang.goTo("/inbox.xhtml?view=room&step=seek-consent");
            String one = zhangguoqiang.chooseWork(1).get(0);
            zhangguoqiang.page().locator("select[name=assignee]").selectOption("李建国");
            zhangguoqiang.whole().press("inbox.assign");
            zhangguoqiang.seesWord("inbox.done.assigned", 1);
            zhangguoqiang.sees(one);
        }
    }
}
