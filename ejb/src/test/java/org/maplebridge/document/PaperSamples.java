package org.maplebridge.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.Sha256;

/** The papers of the newspaper's case: a guard's death on the way to work, 650,000 yuan if recognised, else 400,000. */
final class PaperSamples {

    static final Instant AT = Instant.parse("2023-11-28T02:00:00Z");
    static final String ROOM = "荆州区“人社+工会”裁调对接工作室";
    static final String COMMISSION = "荆州区劳动人事争议仲裁委员会";
    static final AgreementPaper.Proof PROOF = new AgreementPaper.Proof(
            "https://fengqiao.example.gov.cn", "MB7K-2QXW-93TD", 3, Sha256.hex("协议".getBytes(StandardCharsets.UTF_8)));

    private PaperSamples() {}

    static List<PartyParticulars> parties(String applicant) {
        return List.of(
                new PartyParticulars(
                        "甲方",
                        "申请人",
                        applicant,
                        "近亲属（陈某之妻）",
                        new PartyParticulars.Person("女", "汉族", LocalDate.of(1979, 3, 12), "421003197903120026", "务农"),
                        null,
                        "湖北省荆州市荆州区西城街道拥军社区3组12号",
                        "138****0912",
                        List.of(new PartyParticulars.Agent("委托代理人", "李某", "湖北某律师事务所律师", "139****2231"))),
                new PartyParticulars(
                        "乙方",
                        "被申请人",
                        "荆州某安保服务有限公司",
                        null,
                        null,
                        new PartyParticulars.Organisation("91421003MA48XXXX1R", "赵某", "总经理"),
                        "湖北省荆州市荆州区荆中路88号",
                        "0716-8****55",
                        List.of()));
    }

    static AgreementPaper agreement() {
        return agreement("王某（陈某之妻）", clauses());
    }

    static List<AgreementPaper.Clause> clauses() {
        return List.of(
                AgreementPaper.Clause.conditional(
                        "甲方因陈某死亡取得的赔偿，按工伤认定机构就陈某2023年10月9日死亡是否属于工亡所作认定确定：",
                        List.of(
                                new AgreementPaper.Branch(
                                        "荆州区人力资源和社会保障局认定陈某的死亡为工亡",
                                        new AgreementPaper.Duty(
                                                "乙方向甲方一次性支付工亡赔偿金",
                                                Money.of("650000"),
                                                "认定决定书送达乙方之日起30日内",
                                                "银行转账至甲方指定的账户")),
                                new AgreementPaper.Branch(
                                        "未认定陈某的死亡为工亡",
                                        new AgreementPaper.Duty(
                                                "乙方向甲方一次性支付人道主义补偿金",
                                                Money.of("400000"),
                                                "认定决定书送达乙方之日起30日内",
                                                "银行转账至甲方指定的账户"))),
                        List.of(
                                "工伤认定由甲方申请，最迟于2024年10月9日前提出，乙方应当提供劳动关系和出勤的证明材料。",
                                "逾期未申请或者申请未被受理的，按情形2履行，履行期限自2024年10月10日起计算。")),
                AgreementPaper.Clause.statement("甲方收到上述款项后，双方就陈某劳动关系存续期间及死亡引起的争议一次性处理完毕。甲方向交通事故第三人主张赔偿的权利不受本协议影响。"));
    }

    static AgreementPaper agreement(String applicant, List<AgreementPaper.Clause> clauses) {
        return agreement(applicant, clauses, null);
    }

    /** The same once the office has put its seal on. */
    static AgreementPaper sealed(LocalDate on) {
        return agreement("王某", clauses(), on);
    }

    private static AgreementPaper agreement(String applicant, List<AgreementPaper.Clause> clauses, LocalDate sealedOn) {
        return new AgreementPaper(
                "劳动争议调解协议书",
                ROOM,
                "荆区裁调协字〔2023〕第0036号",
                "《中华人民共和国劳动争议调解仲裁法》",
                PROOF,
                parties(applicant),
                "2023年8月，陈某到乙方担任保安。2023年10月9日晚，陈某骑电动自行车上班途中发生交通事故死亡。\n陈某的家属与乙方就赔付金额未能达成一致，于2023年11月13日向荆州区劳动人事争议仲裁委员会提出仲裁申请。",
                "陈某的死亡是否属于工亡，以及乙方应当支付的金额。",
                null,
                clauses,
                new AgreementPaper.Totals(Money.of("400000"), Money.of("650000")),
                List.of("双方可以自本协议生效之日起十五日内，共同向有管辖权的劳动人事争议仲裁委员会申请审查。"),
                4,
                List.of(
                        SignatureSpace.blank("甲方（签名、盖章或捺指印）：", applicant),
                        SignatureSpace.blank("乙方（盖章）及代表人（签名）：", "荆州某安保服务有限公司")),
                List.of(SignatureSpace.blank("调解员（签名）：", "周敏")),
                SignatureSpace.blank("记录人（签名）：", "刘芳"),
                sealedOn);
    }

    static AgreementPaper longAgreement(int clauses) {
        List<AgreementPaper.Clause> many = new ArrayList<>(clauses());
        for (int i = 1; i <= clauses; i++) {
            many.add(AgreementPaper.Clause.duty(
                    new AgreementPaper.Duty(
                            "乙方向甲方支付第" + i + "期款项", Money.of(i + "000.50"), "2024年" + i % 13 + "月底前", "银行转账至甲方指定的账户"),
                    List.of()));
        }
        return agreement("王某（陈某之妻）", many);
    }

    static ProposalPaper proposal() {
        return new ProposalPaper(
                "调解建议书",
                COMMISSION,
                "荆区劳人仲建字〔2023〕第18号",
                "荆州某安保服务有限公司",
                "荆区劳人仲案字〔2023〕第127号",
                "王某与荆州某安保服务有限公司",
                LocalDate.of(2023, 11, 13),
                "工伤保险待遇争议",
                List.of("1. 请求被申请人支付一次性工亡补助金985,660.00元；", "2. 请求被申请人支付丧葬补助金。"),
                "本案事实基本清楚，双方均有协商意愿，适宜通过调解及时解决。",
                ROOM,
                "《中华人民共和国劳动争议调解仲裁法》第三条、第五条",
                LocalDate.of(2023, 11, 16),
                "孙某（0716-8****12）",
                LocalDate.of(2023, 11, 14));
    }

    static ReferralLetterPaper referral() {
        return new ReferralLetterPaper(
                "委托调解函",
                COMMISSION,
                "荆区劳人仲委字〔2023〕第9号",
                ROOM,
                "荆区劳人仲案字〔2023〕第127号",
                parties("王某（陈某之妻）"),
                LocalDate.of(2023, 11, 13),
                LocalDate.of(2023, 11, 14),
                "工伤保险待遇争议",
                "2023年8月，陈某到被申请人处担任保安。10月9日晚，陈某骑电动自行车上班途中发生交通事故死亡。",
                List.of("1. 请求被申请人支付一次性工亡补助金985,660.00元；", "2. 请求被申请人支付丧葬补助金。"),
                List.of(
                        new ReferralLetterPaper.Consent("申请人", LocalDate.of(2023, 11, 14)),
                        new ReferralLetterPaper.Consent("被申请人", LocalDate.of(2023, 11, 14))),
                "自双方均同意调解之日起十个工作日，至2023年11月28日届满。",
                List.of(new Enclosure("仲裁申请书", 2, 3), new Enclosure("道路交通事故认定书", 1, 2), new Enclosure("同意调解确认书", 2, 0)),
                "孙某（0716-8****12）",
                LocalDate.of(2023, 11, 14));
    }

    static ReturnLetterPaper returned() {
        return new ReturnLetterPaper(
                "委托调解复函",
                ROOM,
                "荆区裁调复字〔2023〕第9号",
                COMMISSION,
                "荆区劳人仲委字〔2023〕第9号",
                LocalDate.of(2023, 11, 14),
                "荆区劳人仲案字〔2023〕第127号",
                "王某与荆州某安保服务有限公司",
                LocalDate.of(2023, 11, 14),
                LocalDate.of(2023, 11, 28),
                "双方达成调解协议",
                "双方于2023年11月28日签订调解协议书，请依法处理。",
                List.of("1. 陈某自2023年8月起在被申请人处担任保安。", "2. 陈某于2023年10月9日晚在上班途中发生交通事故死亡。"),
                true,
                List.of(new Enclosure("劳动争议调解协议书", 1, 3), new Enclosure("仲裁申请书", 2, 3)),
                "周敏（0716-8****30）",
                LocalDate.of(2023, 11, 28));
    }

    static RoutesNoticePaper routesNotice() {
        return new RoutesNoticePaper(
                "告知书",
                ROOM,
                "荆区人社调字〔2023〕第0036号—告",
                List.of("王某", "荆州某安保服务有限公司"),
                "荆区人社调字〔2023〕第0036号",
                LocalDate.of(2023, 11, 28),
                List.of("可以依法向劳动人事争议仲裁委员会申请仲裁。", "申请仲裁的时效期间为一年。"),
                "周敏（荆州区人社＋工会裁调对接工作室）",
                LocalDate.of(2023, 11, 29));
    }

    static SimulationPaper simulation() {
        Money certain = Money.of("400000");
        Money ceiling = Money.of("650000");
        return new SimulationPaper(
                ROOM,
                "荆区人社调字〔2023〕第0036号",
                2,
                certain,
                ceiling,
                List.of("以上日期按工伤认定决定于2024年1月12日送达推算。"),
                List.of(new SimulationPaper.Line(LocalDate.of(2023, 12, 7), "公司向吴某提交参保材料", null)),
                List.of(
                        new SimulationPaper.Case(
                                "工伤认定为“认定为工亡”",
                                false,
                                List.of(new SimulationPaper.Line(LocalDate.of(2024, 2, 18), "公司向吴某支付工亡赔偿金", ceiling)),
                                ceiling),
                        new SimulationPaper.Case(
                                "是前述以外的其他情形",
                                true,
                                List.of(new SimulationPaper.Line(null, "公司向吴某支付补偿", certain)),
                                certain)),
                LocalDate.of(2023, 11, 24));
    }

    static SessionRecordPaper record() {
        return new SessionRecordPaper(
                "调解笔录",
                ROOM,
                "荆区人社调字〔2023〕第0036号",
                2,
                Instant.parse("2023-11-24T01:05:00Z"),
                Instant.parse("2023-11-24T03:30:00Z"),
                "荆州区总工会三楼调解室",
                "现场",
                "工伤保险待遇争议",
                List.of("周敏", "何某"),
                "刘芳",
                List.of(
                        new SessionRecordPaper.Attendance("申请人", "王某", "到场"),
                        new SessionRecordPaper.Attendance("申请人的委托代理人", "李某", "到场"),
                        new SessionRecordPaper.Attendance("被申请人", "荆州某安保服务有限公司（赵某）", "迟到10分钟")),
                List.of("仲裁员孙某（经双方同意）"),
                true,
                List.of(
                        new SessionRecordPaper.Statement("调解员", "今天继续就陈某死亡的赔付进行调解。请申请人先说明请求。"),
                        new SessionRecordPaper.Statement("申请人", "陈某是上班路上出的事，公司应当按工亡的标准赔偿。"),
                        new SessionRecordPaper.Statement("被申请人", "是否工亡要由工伤认定机构认定，公司愿意在认定之前先谈出办法。")),
                List.of("1. 陈某自2023年8月起在被申请人处担任保安。"),
                "双方同意按工伤认定的结果分两种情形确定金额，由调解员拟写协议文本，于2023年11月28日签订。",
                List.of(
                        SignatureSpace.blank("申请人（签名或捺指印）：", "王某"),
                        SignatureSpace.blank("申请人的委托代理人（签名）：", "李某"),
                        SignatureSpace.blank("被申请人（签名或盖章）：", "荆州某安保服务有限公司"),
                        SignatureSpace.blank("调解员（签名）：", "周敏、何某"),
                        SignatureSpace.blank("记录人（签名）：", "刘芳")));
    }

    static DossierCover cover(List<DossierCover.Line> lines) {
        return new DossierCover(
                ROOM,
                "某卷",
                "荆区人社调字〔2023〕第0036号",
                "荆区人社调字〔2023〕第0036号",
                "周敏",
                LocalDate.of(2023, 11, 13),
                LocalDate.of(2023, 11, 28),
                "孙丽",
                LocalDate.of(2023, 12, 19),
                "长期（十年）",
                null,
                lines);
    }

    static DossierCover cover() {
        return cover(List.of(
                new DossierCover.Line(1, "申请书或者受理登记表", "受理登记表", 1, 1),
                new DossierCover.Line(2, "调解协议书", "调解协议书（第1版）", 2, 4)));
    }

    static DossierSheet sheet() {
        return new DossierSheet(
                "卷宗情况说明",
                ROOM,
                List.of(new DossierSheet.Row("案号", "荆区人社调字〔2023〕第0036号"), new DossierSheet.Row("说明人", "孙丽")),
                List.of("当事人到场时未留存身份证明复印件，身份已由受理员当面核对。"));
    }
}
