package org.maplebridge.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;
import org.maplebridge.casefile.RiskGrade;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.referral.Proposal;

/**
 * The cases of the demo office, played through the application services at their own times: 35 earlier cases of the room, the newspaper's
 * case of 14 November 2023 (which so becomes number 36), its twin before acceptance, referrals that are on their way back, two agreements that wait
 * for signatures, and the work of two other bodies. Every stage, the archive among them, and every step that waits for somebody.
 */
@ApplicationScoped
class DemoCases {

    /** How long after the close a dossier is archived: within the thirty days that the office gives itself. */
    private static final int WEEKS_TO_THE_ARCHIVE = 3;

    /** By when the agreements were to be performed whose cases have just been closed, so that their dossiers wait for the archive. */
    private static final LocalDate LAST_PAYMENT = LocalDate.of(2023, 11, 10);

    /** The part that is late on the visitor's first morning. */
    private static final LocalDate SECOND_INSTALMENT = LocalDate.of(2023, 11, 20);

    /** By when the agreements that are still performed on the visitor's first morning are to be. */
    private static final LocalDate LAST_INSTALMENT = LocalDate.of(2023, 12, 15);

    @Inject
    private DemoClock clock;

    @Inject
    private Acts acts;

    @Inject
    private CalendarBook calendars;

    private Play play;
    private Cast cast;
    private int played;

    int play(Cast withCast) {
        cast = withCast;
        play = new Play();
        played = 0;
        earlierCasesOfTheRoom();
        newspaperCase();
        twinBeforeAcceptance();
        referralsOnTheirWayBack();
        waitingReferrals();
        town();
        street();
        outOfScope();
        halfSigned();
        play.run(clock);
        return played;
    }

    /** Number 36: hired in August 2023, died on 9 October on his way to work; applied on 13, accepted and consented on 14 November. */
    private void newspaperCase() {
        LocalDate application = LocalDate.of(2023, 11, 13);
        LocalDate accepted = LocalDate.of(2023, 11, 14);
        Registration dispute = new Registration(
                Channel.ARBITRATION,
                "LABOUR",
                "STANDARD",
                false,
                "2023年8月，陈某入职某安保服务有限公司，从事保安工作。2023年10月9日晚，陈某骑电动车上班途中遭遇交通事故，意外身亡。"
                        + "家属与公司就赔付金额一直未达成一致，遂于2023年11月13日申请仲裁。工伤认定尚未申请；单位申请期限已于2023年11月8日届满。",
                application,
                RiskGrade.RED,
                List.of(
                        person(
                                "A1",
                                Party.Side.APPLICANT,
                                "吴某",
                                "421003198207141826",
                                "13800000036",
                                "近亲属（陈某之妻）",
                                accepted),
                        person("A2", Party.Side.APPLICANT, "陈小某", null, null, "近亲属（陈某之子）", accepted),
                        firm("R1", "某安保服务有限公司", "孙某（委托代理人）", accepted)),
                List.of(claim("WORK_INJURY_BENEFIT", "985660.00", "A1", "R1")));
        Story story = new Story();
        play.at(
                accepted.atTime(10, 5),
                () -> story.caseId = acts.handOver(
                        cast.arbitrationClerk(),
                        cast.commission(),
                        new Proposal(
                                "荆区劳人仲案字〔2023〕第0417号",
                                ReferralMode.AFTER_ACCEPTANCE,
                                application,
                                accepted,
                                cast.room(),
                                dispute)));
        play.at(accepted.atTime(15, 20), () -> acts.receive(cast.roomHead(), story));
        play.at(accepted.atTime(15, 40), () -> acts.assign(cast.roomHead(), story, cast.zhouMin()));
        play.at(accepted.plusDays(6).atTime(9, 12), () -> acts.takeOn(cast.zhouMin(), story));
        play.at(
                accepted.plusDays(6).atTime(9, 30),
                () -> acts.accident(
                        cast.zhouMin(), story, LocalDate.of(2023, 10, 9), "2023年10月9日晚，陈某驾驶电动车上班途中与轿车相撞，对方负主要责任。"));
        play.at(
                accepted.plusDays(7).atTime(16, 10),
                () -> acts.baselineOfDeath(cast.zhouMin(), story, LocalDate.of(2023, 10, 9)));
        play.at(
                accepted.plusDays(7).atTime(16, 20),
                () -> acts.kinOf(cast.zhouMin(), story, "陈某", LocalDate.of(2023, 10, 9)));
        play.at(accepted.plusDays(7).atTime(16, 30), () -> acts.prepared(cast.zhouMin(), story));
        play.at(
                accepted.plusDays(8).atTime(15, 40),
                () -> acts.holdFirstSession(cast.zhouMin(), story, Talk.about(dispute, 0)));
        played++;
    }

    /** The same dispute as if the commission had proposed mediation before accepting: 15 days from the room's receipt. */
    private void twinBeforeAcceptance() {
        LocalDate application = LocalDate.of(2023, 11, 13);
        LocalDate consent = LocalDate.of(2023, 11, 15);
        Registration dispute = new Registration(
                Channel.ARBITRATION,
                "LABOUR",
                "STANDARD",
                false,
                "2023年7月，郑某入职某物业服务有限公司，从事夜班保安工作。2023年10月12日清晨，郑某下班途中遭遇交通事故身亡。家属与公司就赔偿未能达成一致。",
                application,
                RiskGrade.RED,
                List.of(
                        person(
                                "A1",
                                Party.Side.APPLICANT,
                                "何某",
                                "42100319790305174X",
                                "13800000037",
                                "近亲属（郑某之妻）",
                                null),
                        firm("R1", "某物业服务有限公司", "钱某", null)),
                List.of(claim("WORK_INJURY_BENEFIT", "985660.00", "A1", "R1")));
        Story story = new Story();
        play.at(
                application.atTime(11, 0),
                () -> story.referralId = acts.propose(
                        cast.arbitrationClerk(),
                        cast.commission(),
                        new Proposal(
                                "荆区劳人仲案字〔2023〕第0418号",
                                ReferralMode.BEFORE_ACCEPTANCE,
                                application,
                                null,
                                cast.room(),
                                dispute)));
        play.at(consent.minusDays(1).atTime(9, 30), () -> acts.consentToReferral(cast.arbitrationClerk(), story, "A1"));
        play.at(consent.atTime(10, 30), () -> acts.consentToReferral(cast.arbitrationClerk(), story, "R1"));
        play.at(consent.atTime(14, 0), () -> acts.handOver(cast.arbitrationClerk(), story, cast.room()));
        play.at(consent.plusDays(1).atTime(9, 20), () -> acts.receive(cast.roomHead(), story));
        play.at(consent.plusDays(1).atTime(9, 40), () -> acts.assign(cast.roomHead(), story, cast.wangFang()));
        play.at(consent.plusDays(2).atTime(10, 0), () -> acts.takeOn(cast.wangFang(), story));
        play.at(
                consent.plusDays(2).atTime(10, 20),
                () -> acts.accident(
                        cast.wangFang(), story, LocalDate.of(2023, 10, 12), "2023年10月12日清晨，郑某驾驶电动车下班途中与货车相撞，对方负主要责任。"));
        played++;
    }

    /** Four referrals of the days after number 37: of two all is done, one waits for the head's seal, one for the clerk's receipt. */
    private void referralsOnTheirWayBack() {
        LocalDate thursday = LocalDate.of(2023, 11, 16);
        LocalDate friday = thursday.plusDays(1);
        LocalDate monday = thursday.plusDays(4);
        Registration printer = referred(
                "0419",
                "冯某",
                "某印刷包装有限公司",
                "冯某2020年3月入职，任机长。2023年10月31日公司以订单减少为由口头通知其不再上班，未支付经济补偿。",
                "ECONOMIC_COMPENSATION",
                "24500.00",
                LocalDate.of(2023, 11, 13));
        Story agreed = referral("0419", ReferralMode.AFTER_ACCEPTANCE, printer, thursday, cast.liJianguo());
        play.at(
                monday.atTime(15, 10),
                () -> acts.agree(
                        cast.liJianguo(),
                        agreed,
                        Talk.about(printer, 1),
                        Money.of("21000.00"),
                        LocalDate.of(2023, 12, 8)));
        play.at(monday.atTime(16, 5), () -> acts.seal(cast.roomHead(), agreed));
        play.at(monday.atTime(16, 30), () -> acts.handApplicantItsCopy(cast.liJianguo(), agreed));
        play.at(monday.plusDays(1).atTime(10, 20), () -> acts.takeAgreementBack(cast.arbitrationClerk(), agreed));

        Registration school = referred(
                "0420",
                "潘某",
                "某艺术培训有限公司",
                "潘某2023年3月起任舞蹈教师，按课时计酬，一直没有签订书面劳动合同，10月离职，请求支付二倍工资差额。",
                "DOUBLE_WAGES",
                "31200.00",
                LocalDate.of(2023, 11, 13));
        Story returned = referral("0420", ReferralMode.BEFORE_ACCEPTANCE, school, thursday, cast.wangFang());
        play.at(monday.atTime(11, 15), () -> acts.fail(cast.wangFang(), returned));
        play.at(monday.atTime(16, 30), () -> acts.giveBack(cast.wangFang(), returned));
        play.at(monday.plusDays(1).atTime(9, 40), () -> acts.signReturnReceipt(cast.arbitrationClerk(), returned));
        play.at(monday.plusDays(1).atTime(11, 0), () -> acts.close(cast.roomHead(), returned));
        play.at(
                monday.plusDays(3).atTime(15, 30),
                () -> acts.sendBack(cast.archivist(), returned, "缺少权利义务告知书的签收件和双方的身份证明，请补齐后再送归档。"));

        Registration warehouse = referred(
                "0421",
                "邹某",
                "某仓储服务有限公司",
                "邹某在分拣中心上夜班，2023年6月至9月每周工作六天，公司只发固定补贴，请求支付加班工资。",
                "OVERTIME",
                "9860.00",
                LocalDate.of(2023, 11, 14));
        Story unsealed = referral("0421", ReferralMode.AFTER_ACCEPTANCE, warehouse, friday, cast.liJianguo());
        play.at(
                monday.plusDays(3).atTime(16, 10),
                () -> acts.agree(
                        cast.liJianguo(),
                        unsealed,
                        Talk.about(warehouse, 0),
                        Money.of("7500.00"),
                        LocalDate.of(2023, 12, 1)));

        Registration hotel = referred(
                "0422",
                "涂某",
                "某大酒店有限公司",
                "涂某任客房领班，2023年10月连续请病假后被以旷工为由辞退，病假条已经交给主管，请求支付违法解除的赔偿金。",
                "UNLAWFUL_DISMISSAL",
                "46800.00",
                LocalDate.of(2023, 11, 14));
        Story unsigned = referral("0422", ReferralMode.AFTER_ACCEPTANCE, hotel, friday, cast.wangFang());
        play.at(monday.plusDays(2).atTime(16, 20), () -> acts.fail(cast.wangFang(), unsigned));
        play.at(monday.plusDays(3).atTime(9, 50), () -> acts.giveBack(cast.wangFang(), unsigned));
    }

    private static Registration referred(
            String number, String worker, String firm, String facts, String item, String amount, LocalDate received) {
        return new Registration(
                Channel.ARBITRATION,
                "LABOUR",
                "STANDARD",
                false,
                facts,
                received,
                RiskGrade.YELLOW,
                List.of(
                        person("A1", Party.Side.APPLICANT, worker, null, "1380000" + number, null, null),
                        firm("R1", firm, "人事负责人", null)),
                List.of(claim(item, amount, "A1", "R1")));
    }

    /** A referral, proposed on the day after the application; from the consents to the mediator's first look at it on one day, prepared on the next. */
    private Story referral(String number, ReferralMode mode, Registration dispute, LocalDate day, Actor mediator) {
        Story story = new Story();
        Proposal proposal = new Proposal(
                "荆区劳人仲案字〔2023〕第" + number + "号",
                mode,
                dispute.receivedOn(),
                mode == ReferralMode.AFTER_ACCEPTANCE ? dispute.receivedOn().plusDays(1) : null,
                cast.room(),
                dispute);
        int minute = Integer.parseInt(number) % 10;
        play.at(
                dispute.receivedOn().plusDays(1).atTime(15, 30 + minute),
                () -> story.referralId = acts.propose(cast.arbitrationClerk(), cast.commission(), proposal));
        play.at(day.atTime(9, 5 + minute), () -> acts.consentToReferral(cast.arbitrationClerk(), story, "A1"));
        play.at(day.atTime(9, 20 + minute), () -> acts.consentToReferral(cast.arbitrationClerk(), story, "R1"));
        play.at(day.atTime(9, 40 + minute), () -> acts.handOver(cast.arbitrationClerk(), story, cast.room()));
        play.at(day.atTime(10, 30 + minute), () -> acts.receive(cast.roomHead(), story));
        play.at(day.atTime(10, 45 + minute), () -> acts.assign(cast.roomHead(), story, mediator));
        play.at(day.atTime(14, 10 + minute), () -> acts.takeOn(mediator, story));
        play.at(workingDay(day.plusDays(1)).atTime(9, 20 + minute), () -> acts.prepared(mediator, story));
        played++;
        return story;
    }

    /** What lies on the desks of the clerk and the room on the visitor's first morning. */
    private void waitingReferrals() {
        String[] firms = {"某餐饮管理有限公司", "某物流有限公司", "某纺织有限公司", "某建筑劳务有限公司", "某汽配有限公司"};
        String[] workers = {"李某", "王某", "周某", "胡某", "余某"};
        String[] facts = {
            "李某任后厨配菜，月工资4500元。门店9月起转让停业，8月、9月工资和10月上半月工资没有结清，店长称等转让款到账再付。",
            "王某为货车驾驶员，按趟计酬。公司以货损未理赔为由扣住8月至10月的运费提成，对账单有调度签字。",
            "周某等车间女工计件缝纫，周某8月至10月的计件工资有工票为凭，公司称客户退货，要扣返工费后再发。",
            "胡某在安置房工地做木工，班组长与劳务公司未结算，公司认可出勤45天，对每天330元的单价有异议。",
            "余某为汽配门店钣金工，10月离职时公司以未办交接为由压下最后两个月工资和8月的全勤奖。",
        };
        for (int i = 0; i < firms.length; i++) {
            LocalDate day = LocalDate.of(2023, 11, 20).plusDays(i % 4);
            boolean after = i % 2 == 0;
            boolean handOver = i < 3;
            LocalDate received = workingDaysBefore(day, after ? 2 : 1);
            Registration dispute = new Registration(
                    Channel.ARBITRATION,
                    "LABOUR",
                    "STANDARD",
                    false,
                    facts[i],
                    received,
                    RiskGrade.YELLOW,
                    List.of(
                            person(
                                    "A1",
                                    Party.Side.APPLICANT,
                                    workers[i],
                                    null,
                                    "1380000010" + i,
                                    null,
                                    handOver ? day : null),
                            firm("R1", firms[i], "负责人", handOver ? day : null)),
                    List.of(claim("WAGES", (18000 + 2400 * i) + ".00", "A1", "R1")));
            Proposal proposal = new Proposal(
                    "荆区劳人仲案字〔2023〕第04%02d号".formatted(25 + i),
                    after ? ReferralMode.AFTER_ACCEPTANCE : ReferralMode.BEFORE_ACCEPTANCE,
                    received,
                    after ? workingDaysBefore(day, 1) : null,
                    cast.room(),
                    dispute);
            int minute = 10 * i + 3;
            if (handOver) {
                play.at(
                        day.atTime(10, minute),
                        () -> acts.handOver(cast.arbitrationClerk(), cast.commission(), proposal));
                played++;
            } else {
                play.at(
                        day.atTime(10, minute),
                        () -> acts.propose(cast.arbitrationClerk(), cast.commission(), proposal));
            }
        }
    }

    /** The 35 labour cases of which the newspaper speaks. */
    private void earlierCasesOfTheRoom() {
        String[] names = {"张某", "刘某", "杨某", "赵某", "黄某", "徐某", "孙某", "马某", "朱某", "郭某", "罗某", "梁某"};
        String[] firms = {"某服装有限公司", "某电子有限公司", "某酒店管理有限公司", "某装饰工程有限公司", "某食品有限公司", "某运输有限公司", "某家政服务有限公司"};
        String[] items = {
            "WAGES",
            "ECONOMIC_COMPENSATION",
            "OVERTIME",
            "DOUBLE_WAGES",
            "UNLAWFUL_DISMISSAL",
            "ANNUAL_LEAVE",
            "DEPOSIT"
        };
        String[] says = {"拖欠工资", "解除合同未支付经济补偿", "未足额支付加班费", "未签订书面劳动合同", "违法解除劳动合同", "未安排年休假", "扣留押金"};
        Actor[] mediators = {cast.zhouMin(), cast.liJianguo(), cast.wangFang()};
        LocalDate day = LocalDate.of(2023, 2, 6);
        for (int i = 0; i < 35; i++) {
            LocalDate on = arrival(day, i, 35, LocalDate.of(2023, 11, 13));
            int kind = i % items.length;
            // still at work: a paper with this name asks for a font of rare characters, which a machine need not have
            String name = i == 33 ? "𠮷某" : names[i % names.length];
            String firm = firms[(i * 3) % firms.length];
            Registration dispute = new Registration(
                    Channel.WINDOW,
                    "LABOUR",
                    i % 9 == 8 ? "PART_TIME" : "STANDARD",
                    i % 5 == 4,
                    name + "反映" + firm + says[kind] + "，请求调解。",
                    on,
                    i % 8 == 7 ? RiskGrade.ORANGE : RiskGrade.YELLOW,
                    List.of(
                            person("A1", Party.Side.APPLICANT, name, null, "1380001%04d".formatted(i), null, null),
                            firm("R1", firm, "人事负责人", null)),
                    List.of(claim(items[kind], (6000 + 1700 * (i % 11)) + ".00", "A1", "R1")));
            ordinary(dispute, on, cast.room(), cast.windowClerk(), cast.roomHead(), mediators[i % 3], ending(i, 35));
            day = day.plusDays(i % 2 == 0 ? 9 : 7);
        }
    }

    private void town() {
        String[][] disputes = {
            {"NEIGHBOUR", "田某", "袁某", "两家因宅基地边界砌墙发生争执。", null},
            {"DEMOLITION", "拆迁户代表熊某", "某镇人民政府", "生态湿地建设拆迁补偿标准存在分歧。", "28600.00"},
            {"MARRIAGE_FAMILY", "龚某", "龚小某", "赡养老人费用分担发生争执。", null},
            {"FOREST_LAND", "魏某", "某村民小组", "承包地界址不清。", null},
            {"DEBT", "贺某", "曾某", "民间借贷三万元到期未还。", "30000.00"},
            {"TRAFFIC", "向某", "覃某", "电动车相撞，医疗费承担发生争执。", "7400.00"},
        };
        LocalDate day = LocalDate.of(2023, 8, 7);
        List<Story> demolished = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            LocalDate on = arrival(day, i, 22, LocalDate.of(2023, 11, 23));
            String[] one = disputes[i % disputes.length];
            Registration dispute = new Registration(
                    i % 4 == 3 ? Channel.GRID : Channel.WINDOW,
                    one[0],
                    null,
                    i % 3 == 2,
                    one[3],
                    on,
                    one[0].equals("DEMOLITION") ? RiskGrade.ORANGE : RiskGrade.BLUE,
                    List.of(
                            person("A1", Party.Side.APPLICANT, one[1], null, "1390002%04d".formatted(i), null, null),
                            one[2].startsWith("某")
                                    ? firm("R1", one[2], "负责人", null)
                                    : person("R1", Party.Side.RESPONDENT, one[2], null, null, null, null)),
                    List.of(claim(
                            one[0].equals("DEMOLITION") ? "COMPENSATION_FOR_LAND" : "OTHER_CLAIM",
                            one[4],
                            "A1",
                            "R1")));
            Story story = ordinary(
                    dispute, on, cast.town(), cast.townClerk(), cast.townHead(), cast.townMediator(), ending(i, 22));
            if (one[0].equals("DEMOLITION")) {
                demolished.add(story);
            }
            day = day.plusDays(i % 3 == 0 ? 6 : 4);
        }
        play.at(
                LocalDate.of(2023, 11, 23).atTime(16, 50),
                () -> acts.group(
                        cast.townClerk(),
                        demolished.get(demolished.size() - 1),
                        demolished.subList(0, demolished.size() - 1)));
    }

    /** A wish that no mediation can meet: the head says so and tells where the applicant can go. */
    private void outOfScope() {
        LocalDate day = LocalDate.of(2023, 11, 9);
        Registration dispute = new Registration(
                Channel.WINDOW,
                "LABOUR",
                "STANDARD",
                true,
                "石某对劳动能力鉴定委员会作出的九级伤残鉴定结论不服，要求调解室重新评定等级。",
                day,
                RiskGrade.BLUE,
                List.of(
                        person("A1", Party.Side.APPLICANT, "石某", null, "13700039001", null, null),
                        firm("R1", "某建材有限公司", "安全员", null)),
                List.of(claim("WORK_INJURY_BENEFIT", null, "A1", "R1")));
        Story story = new Story();
        play.at(day.atTime(14, 40), () -> story.caseId = acts.register(cast.streetClerk(), cast.street(), dispute));
        play.at(
                day.plusDays(1).atTime(9, 15),
                () -> acts.refuseAndClose(
                        cast.streetHead(),
                        story,
                        "对伤残等级鉴定结论的异议不属于劳动争议，调解不能改变等级。已告知可以自收到结论之日起十五日内向省劳动能力鉴定委员会申请再次鉴定（工伤保险条例第二十六条）。"));
        played++;
    }

    /** Two agreements that wait for signatures: one on paper, which the company has taken along, and one on the pad that the town's centre has for this type. */
    private void halfSigned() {
        LocalDate monday = LocalDate.of(2023, 11, 20);
        Registration shop = new Registration(
                Channel.WINDOW,
                "LABOUR",
                "STANDARD",
                false,
                "简某2020年11月起在某生活超市有限公司任收银员，月平均工资3500元。2023年10月31日门店关闭，公司口头通知不再安排工作，未支付经济补偿。",
                monday,
                RiskGrade.YELLOW,
                List.of(
                        person("A1", Party.Side.APPLICANT, "简某", null, "13700039002", null, null),
                        firm("R1", "某生活超市有限公司", "区域经理", null)),
                List.of(claim("ECONOMIC_COMPENSATION", "10500.00", "A1", "R1")));
        Story paper = broughtToTheTable(
                shop,
                monday.atTime(9, 40),
                cast.street(),
                cast.streetClerk(),
                cast.streetHead(),
                cast.streetMediator());
        play.at(
                monday.plusDays(3).atTime(15, 50),
                () -> acts.agreeAndWaitForPaper(
                        cast.streetMediator(),
                        paper,
                        Talk.about(shop, 1),
                        Money.of("9800.00"),
                        LocalDate.of(2023, 12, 15)));

        Registration crossing = new Registration(
                Channel.WINDOW,
                "TRAFFIC",
                null,
                true,
                "2023年11月8日傍晚，苏某骑电动自行车经过南海镇集贸市场路口，与阮某驾驶的电动三轮车相撞，苏某左手腕骨裂，休息二十日。交警认定阮某负主要责任。",
                monday,
                RiskGrade.BLUE,
                List.of(
                        person("A1", Party.Side.APPLICANT, "苏某", null, "13900029001", null, null),
                        person("R1", Party.Side.RESPONDENT, "阮某", null, "13900029002", null, null)),
                List.of(claim("OTHER_CLAIM", "6800.00", "A1", "R1")));
        play.at(monday.atTime(8, 50), () -> acts.allowPad(cast.administrator(), crossing.disputeType(), cast.town()));
        Story pad = broughtToTheTable(
                crossing, monday.atTime(10, 20), cast.town(), cast.townClerk(), cast.townHead(), cast.townMediator());
        play.at(
                monday.plusDays(3).atTime(16, 40),
                () -> acts.agreeAndBeginOnPad(
                        cast.townMediator(),
                        pad,
                        Talk.about(crossing, 0),
                        Money.of("5600.00"),
                        LocalDate.of(2023, 12, 8)));
    }

    /** From the window to the session in two days. */
    private Story broughtToTheTable(
            Registration dispute, LocalDateTime t, UUID room, Actor clerk, Actor head, Actor mediator) {
        Story story = new Story();
        LocalDateTime next = daysLater(t, 1);
        play.at(t, () -> story.caseId = acts.register(clerk, room, dispute));
        play.at(t.plusHours(4), () -> acts.screen(head, story));
        play.at(t.plusHours(5), () -> acts.consent(clerk, story, 0, true));
        play.at(next, () -> acts.consent(clerk, story, 1, true));
        play.at(next.plusMinutes(30), () -> acts.accept(head, story));
        play.at(next.plusMinutes(40), () -> acts.assign(head, story, mediator));
        play.at(next.plusHours(5), () -> acts.takeOn(mediator, story));
        play.at(daysLater(t, 2), () -> acts.prepared(mediator, story));
        played++;
        return story;
    }

    private void street() {
        LocalDate day = LocalDate.of(2023, 9, 4);
        for (int i = 0; i < 14; i++) {
            LocalDate on = arrival(day, i, 14, LocalDate.of(2023, 11, 22));
            Registration dispute = new Registration(
                    Channel.WINDOW,
                    "LABOUR",
                    i % 4 == 3 ? "PLATFORM" : "STANDARD",
                    false,
                    i % 4 == 3 ? "外卖配送员反映平台合作商扣减配送费。" : "员工反映离职后工资未结清。",
                    on,
                    RiskGrade.YELLOW,
                    List.of(
                            person(
                                    "A1",
                                    Party.Side.APPLICANT,
                                    i % 4 == 3 ? "汪某" : "金某",
                                    null,
                                    "1370003%04d".formatted(i),
                                    null,
                                    null),
                            firm("R1", i % 4 == 3 ? "某外卖配送服务有限公司" : "某商贸有限公司", "店长", null)),
                    List.of(claim("WAGES", (4200 + 800 * i) + ".00", "A1", "R1")));
            ordinary(
                    dispute,
                    on,
                    cast.street(),
                    cast.streetClerk(),
                    cast.streetHead(),
                    cast.streetMediator(),
                    ending(i, 14));
            day = day.plusDays(i % 2 == 0 ? 5 : 7);
        }
    }

    /** The latest seven come in the last days before the entrance, so that their limits still run; of the room, before number 36. */
    private LocalDate arrival(LocalDate regular, int i, int of, LocalDate last) {
        int fromEnd = of - i;
        if (fromEnd > 7) {
            return workingDay(regular);
        }
        LocalDate day = last.minusDays(fromEnd - 1);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    /** The day itself or the next on which the offices are open; in 2023 some Saturdays and Sundays are. */
    private LocalDate workingDay(LocalDate day) {
        return calendars.calendar().workingDayFrom(day);
    }

    private LocalDate workingDaysBefore(LocalDate day, int days) {
        LocalDate before = day;
        for (int left = days; left > 0; ) {
            before = before.minusDays(1);
            if (calendars.calendar().isWorkingDay(before)) {
                left--;
            }
        }
        return before;
    }

    private LocalDateTime daysLater(LocalDateTime moment, int days) {
        return workingDay(moment.toLocalDate().plusDays(days)).atTime(moment.toLocalTime());
    }

    /** How far a case goes: the early ones to their end, the latest wherever they stand. */
    private static Ending ending(int i, int of) {
        int fromEnd = of - i;
        if (fromEnd <= 7) {
            return Ending.values()[7 - fromEnd];
        }
        if (fromEnd == 8) {
            return Ending.PERFORMING;
        }
        return switch (i) {
            case 3 -> of == 22 ? Ending.UNREACHABLE : Ending.AGREED;
            case 5 -> Ending.WITHDRAWN;
            case 9 -> Ending.FAILED;
            case 13 -> Ending.CONSENT_REFUSED;
            default -> fromEnd <= 11 ? Ending.PERFORMED_LATELY : Ending.AGREED;
        };
    }

    private Story ordinary(
            Registration dispute, LocalDate day, UUID room, Actor clerk, Actor head, Actor mediator, Ending ending) {
        Story story = new Story();
        Money claimed = dispute.claims().get(0).amount();
        Money agreed = claimed == null
                ? null
                : new Money(claimed.yuan().multiply(new BigDecimal("0.8")).setScale(2, RoundingMode.HALF_UP));
        Talk talk = Talk.about(dispute, played);
        LocalDateTime t = day.atTime(9, 10 + day.getDayOfMonth() % 40);
        play.at(t, () -> story.caseId = acts.register(clerk, room, dispute));
        played++;
        if (ending == Ending.REGISTERED) {
            return story;
        }
        play.at(t.plusHours(2), () -> acts.screen(head, story));
        if (ending == Ending.SCREENED) {
            return story;
        }
        play.at(t.plusHours(4), () -> acts.consent(clerk, story, 0, true));
        LocalDateTime answered = daysLater(t, 1);
        if (ending == Ending.CONSENT_REFUSED) {
            play.at(answered, () -> acts.consent(clerk, story, 1, false));
            LocalDateTime closed = daysLater(answered, 1);
            play.at(closed, () -> acts.informAndClose(head, head, story));
            archived(story, room, closed);
            return story;
        }
        play.at(answered, () -> acts.consent(clerk, story, 1, true));
        broughtToTheWindow(story, clerk, dispute, answered.plusMinutes(10), played % 9 != 0);
        if (ending == Ending.CONSENTED) {
            return story;
        }
        play.at(answered.plusHours(1), () -> acts.accept(head, story));
        if (ending == Ending.ACCEPTED) {
            return story;
        }
        play.at(answered.plusHours(2), () -> acts.assign(head, story, mediator));
        if (ending == Ending.ASSIGNED) {
            return story;
        }
        LocalDateTime takenOn = daysLater(answered, 1);
        play.at(takenOn, () -> acts.takeOn(mediator, story));
        if (ending == Ending.PREPARING) {
            return story;
        }
        LocalDateTime prepared = daysLater(takenOn, 1);
        play.at(prepared, () -> acts.prepared(mediator, story));
        LocalDateTime session = daysLater(prepared, 3).plusHours(1);
        LocalDateTime closed = switch (ending) {
            case WITHDRAWN -> daysLater(prepared, 1);
            case FAILED -> daysLater(prepared, 5);
            case UNREACHABLE -> daysLater(prepared, 6);
            case PERFORMED_LATELY -> LAST_PAYMENT.plusDays(3).atTime(session.toLocalTime());
            default -> session;
        };
        switch (ending) {
            case WITHDRAWN -> play.at(closed, () -> acts.withdrawAndClose(mediator, head, story));
            case FAILED -> play.at(closed, () -> acts.failAndClose(mediator, head, story));
            case UNREACHABLE -> play.at(closed, () -> acts.loseTouchAndClose(mediator, head, story));
            case PERFORMING -> {
                LocalDate first = workingDay(session.toLocalDate().plusDays(10));
                play.at(
                        session,
                        () -> acts.agreeInInstalments(
                                mediator, story, talk, agreed, List.of(first, SECOND_INSTALMENT, LAST_INSTALMENT)));
                play.at(session.plusHours(2), () -> acts.seal(head, story));
                play.at(first.atTime(15, 20), () -> acts.payInstalment(mediator, story, 1, true));
                if (agreed != null) {
                    play.at(
                            SECOND_INSTALMENT.plusDays(2).atTime(10, 5),
                            () -> acts.urge(mediator, story, 2, "电话联系被申请人，答复资金周转困难，承诺月底前付清。"));
                }
                return story;
            }
            case PERFORMED_LATELY -> {
                play.at(session, () -> acts.agree(mediator, story, talk, agreed, LAST_PAYMENT));
                play.at(session.plusHours(2), () -> acts.seal(head, story));
                play.at(closed, () -> acts.performedAndClose(mediator, head, story));
            }
            case AGREED -> play.at(closed, () -> acts.agreeAndClose(mediator, head, story, talk, agreed));
            default -> {
                // stands in mediation
                return story;
            }
        }
        archived(story, room, closed);
        return story;
    }

    /** What the clerk takes from the parties when they have agreed to mediation; now and then somebody has left the identity card at home. */
    private void broughtToTheWindow(
            Story story, Actor clerk, Registration dispute, LocalDateTime at, boolean identified) {
        String applicant = dispute.parties().get(0).name();
        String respondent = dispute.parties().get(1).name();
        play.at(at, () -> {
            if (!dispute.oral()) {
                acts.bring(
                        clerk,
                        story,
                        DocumentCategory.APPLICATION,
                        "调解申请书",
                        "申请人：" + applicant + "\n被申请人：" + respondent + "\n申请事项及理由：" + dispute.facts()
                                + "\n申请人自愿申请调解，已知晓调解的有关规定。\n" + applicant + "（签名）");
            }
            acts.bring(
                    clerk,
                    story,
                    DocumentCategory.RIGHTS_NOTICE,
                    "权利义务告知书",
                    "一、调解自愿、平等，不收费。\n二、当事人可以选择或者接受调解员，可以接受、拒绝或者要求终止调解（人民调解法第二十三条）。"
                            + "\n三、当事人应当如实陈述，遵守调解秩序，尊重对方行使权利（人民调解法第二十四条）。\n四、达成的调解协议对双方有约束力，应当履行。\n"
                            + applicant + "、" + respondent + "（签收）");
            if (identified) {
                acts.bring(
                        clerk,
                        story,
                        DocumentCategory.IDENTITY,
                        "身份证明核对记录",
                        applicant + "的居民身份证、" + respondent + "的主体资格证明已当面核对，与登记一致。");
            }
        });
    }

    /** Some weeks after the close the dossier lies in the archive; what was closed in the last weeks waits there. */
    private void archived(Story story, UUID room, LocalDateTime closed) {
        Actor archivist = room.equals(cast.room())
                ? cast.archivist()
                : room.equals(cast.town()) ? cast.townClerk() : cast.streetClerk();
        LocalDateTime at = daysLater(closed, WEEKS_TO_THE_ARCHIVE * 7).withHour(16);
        play.at(at, () -> acts.archive(archivist, story, "LONG_10", "当事人到场时未留存身份证明复印件，结案后电话联系未再补交；身份已由受理员当面核对。"));
    }

    /** Where a story stops. The first seven are the states in which the latest cases of each body stand. */
    private enum Ending {
        MEDIATING,
        PREPARING,
        ASSIGNED,
        ACCEPTED,
        CONSENTED,
        SCREENED,
        REGISTERED,
        WITHDRAWN,
        FAILED,
        UNREACHABLE,
        PERFORMING,
        CONSENT_REFUSED,
        PERFORMED_LATELY,
        AGREED
    }

    /** What a story has come to know of its case. */
    static final class Story {
        UUID caseId;
        UUID referralId;
    }

    private static Registration.PartyLine person(
            String ref,
            Party.Side side,
            String name,
            String idNumber,
            String phone,
            String capacity,
            LocalDate consent) {
        return new Registration.PartyLine(
                ref, side, Party.Kind.PERSON, name, idNumber, phone, "湖北省荆州市", capacity, null, consent, consent);
    }

    private static Registration.PartyLine firm(String ref, String name, String representative, LocalDate consent) {
        return new Registration.PartyLine(
                ref,
                Party.Side.RESPONDENT,
                Party.Kind.ORGANISATION,
                name,
                null,
                null,
                "湖北省荆州市",
                null,
                representative,
                consent,
                null);
    }

    private static Registration.ClaimLine claim(String item, String amount, String by, String against) {
        return new Registration.ClaimLine(item, amount == null ? null : Money.of(amount), by, against);
    }
}
