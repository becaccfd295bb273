package org.maplebridge.demo;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;

/**
 * What the people of a demo case say at the table and what they agree on: by what the dispute is about, with its names and amounts, and the law that
 * the mediator explains. Made from the registration; the session's record and the agreement are written from it.
 *
 * @param matter  what the session was about (事项)
 * @param course  what was said, a line for each turn
 * @param point   what the sides do not agree on (争议事项)
 * @param promise what the respondent undertakes
 */
record Talk(String matter, String course, String point, String promise) {

    /** The talk of a case that is registered so, the {@code nth} of its body. */
    static Talk about(Registration dispute, int nth) {
        Script script = script(dispute);
        Money claimed = dispute.claims().get(0).amount();
        String sum = claimed == null ? "" : figures(claimed);
        String answer = script.answers()[nth % script.answers().length];
        String course = String.join(
                "\n",
                "调解员：核对双方身份，告知调解的性质、原则和双方的权利义务，询问是否申请回避。双方均不申请回避，同意调解。",
                "申请人 " + names(dispute, Party.Side.APPLICANT) + "："
                        + script.claim().replace("{sum}", sum),
                "被申请人 " + names(dispute, Party.Side.RESPONDENT) + "：" + answer.replace("{sum}", sum),
                "调解员：" + script.law());
        return new Talk(script.matter(), course, script.point(), script.promise());
    }

    /** The same with what the sides came to at the end, for the session that settles it. */
    String settled(Money agreed) {
        return course + "\n（调解员分别听取双方意见后，继续共同调解。）\n双方："
                + (agreed == null
                        ? "愿意各让一步，" + promise + "。"
                        : "愿意按" + figures(agreed) + "了结，" + promise + "，款项付清后互不追究。");
    }

    private record Script(String matter, String claim, String[] answers, String law, String point, String promise) {}

    private static Script script(Registration dispute) {
        boolean labour = dispute.disputeType().equals("LABOUR");
        if (labour && "PLATFORM".equals(dispute.employmentForm())) {
            return PLATFORM;
        }
        String subject = labour ? dispute.claims().get(0).item() : dispute.disputeType();
        return switch (subject) {
            case "WORK_INJURY_BENEFIT" -> DEATH_ON_THE_WAY;
            case "ECONOMIC_COMPENSATION" -> COMPENSATION;
            case "OVERTIME" -> OVERTIME;
            case "DOUBLE_WAGES" -> NO_CONTRACT;
            case "UNLAWFUL_DISMISSAL" -> DISMISSAL;
            case "ANNUAL_LEAVE" -> LEAVE;
            case "DEPOSIT" -> DEPOSIT;
            case "NEIGHBOUR" -> WALL;
            case "DEMOLITION" -> DEMOLITION;
            case "MARRIAGE_FAMILY" -> SUPPORT;
            case "FOREST_LAND" -> BOUNDARY;
            case "DEBT" -> LOAN;
            case "TRAFFIC" -> COLLISION;
            case "WAGES" -> WAGES;
            default -> throw new IllegalArgumentException("Nobody has written what is said of " + subject);
        };
    }

    private static final Script DEATH_ON_THE_WAY = new Script(
            "上下班途中交通事故死亡的工亡待遇",
            "家里的顶梁柱没了，人是在上班路上出的事，应当按工亡赔，一次性工亡补助金{sum}，另有丧葬补助金和抚恤金。",
            new String[] {"对不幸深表同情。公司没有给他参加工伤保险，但事故责任还没有最后认定，是不是工亡要看人社部门的认定，现在就按工亡全额赔，公司难以承受。"},
            "上下班途中受到非本人主要责任的交通事故伤害，应当认定为工伤（工伤保险条例第十四条第六项）。用人单位未在三十日内申请的，近亲属可以自事故发生之日起一年内申请（第十七条）。"
                    + "未参保的，待遇由用人单位支付（第六十二条）。双方可以约定按认定结论分情形处理，也可以先行垫付丧葬费用。",
            "是否属于工亡，以及公司应当支付的金额。",
            "按工伤认定结论支付工亡待遇");

    private static final Script WAGES = new Script(
            "拖欠劳动报酬",
            "我按月上班，考勤都有打卡记录，工资却一直拖着，合计{sum}，催了几次都说再等等。",
            new String[] {
                "数额没有异议。今年回款慢，账上确实紧，不是不给，希望分清先后、宽限几天。", "工资表上少记了他两天请假，按实际出勤应当略少一些，其余认可。", "他离职时工具没有交还，公司想一并算清。工资该付的会付。"
            },
            "工资应当以货币形式按月支付，不得克扣或者无故拖欠（劳动法第五十条）。工具损失与工资是两回事，不能相互抵扣了事；资金困难可以商量付款日期，但要写明。",
            "应付工资的数额与支付日期。",
            "一次性支付拖欠的工资");

    private static final Script COMPENSATION = new Script(
            "解除劳动合同的经济补偿",
            "公司说部门撤了，让我第二天不用来，一分补偿也没有。按我的工龄，应当给{sum}。",
            new String[] {"部门确实合并了，曾经问过他愿不愿意转岗，他没有答应，公司以为这是他自己不干。", "同意支付，但月平均工资应当不含一次性的年终奖，工龄也要从签合同算起。"},
            "劳动合同订立时所依据的客观情况发生重大变化、协商不成而解除的，应当支付经济补偿（劳动合同法第四十条第三项、第四十六条），按工作年限每满一年支付一个月工资，"
                    + "工资按解除前十二个月的平均应得工资计算，奖金计算在内（第四十七条、实施条例第二十七条）。",
            "是否应当支付经济补偿，以及计算的年限和工资基数。",
            "一次性支付经济补偿");

    private static final Script OVERTIME = new Script(
            "加班工资",
            "旺季连着三个月每周上六天，每天多做两个小时，手机里有排班表和打卡截图，加班费算下来{sum}。",
            new String[] {"排班表是计划，实际有调休。公司每月发的“综合补贴”里已经含了加班费。", "认可有加班，周末的已经安排过补休，只差平日延长的那部分。"},
            "平日延长工作时间支付不低于工资百分之一百五十，休息日安排工作又不能补休的支付百分之二百，法定休假日支付百分之三百（劳动法第四十四条）。"
                    + "主张加班的一方先说明加班的事实，考勤记录由单位掌握的，单位应当提供。请双方对着考勤逐月核对。",
            "加班的时数，以及补休和补贴是否应当扣除。",
            "一次性支付加班工资差额");

    private static final Script NO_CONTRACT = new Script(
            "未订立书面劳动合同的二倍工资",
            "干了大半年，公司一直没有和我签合同，社保也没有上，请求支付二倍工资差额{sum}。",
            new String[] {"合同发给过他，他说看看再签，后来就忘了。人事换了人，没有留下凭据。", "公司刚开业，手续不全，这一点认可，但他九月以后已经是劳务合作。"},
            "自用工之日起超过一个月不满一年未订立书面劳动合同的，应当每月支付二倍的工资（劳动合同法第八十二条）。劳动者不愿意签的，单位可以书面通知终止，但要有凭据（实施条例第五条）。",
            "未订立书面合同的原因，以及二倍工资的起止月份。",
            "一次性支付二倍工资差额");

    private static final Script DISMISSAL = new Script(
            "违法解除劳动合同的赔偿金",
            "请了两天病假，假条也交了，回来就收到辞退通知，说我旷工。这不合法，请求赔偿金{sum}。",
            new String[] {"员工手册写明病假要事先批准。不过手册有没有让他签收，人事部门还在找。", "主管处理得急了些，公司愿意谈，但希望不要按二倍算。"},
            "以严重违反规章制度为由解除的，规章制度要经过民主程序并且告知劳动者（劳动合同法第四条、第三十九条），解除前还要通知工会（第四十三条）。" + "违法解除的，按经济补偿标准的二倍支付赔偿金（第八十七条）。",
            "解除是否合法，以及应当支付的金额。",
            "一次性支付赔偿金");

    private static final Script LEAVE = new Script(
            "未休年休假的工资报酬",
            "在公司做满三年，年休假一天也没有休过，按天数折算是{sum}。",
            new String[] {"春节放假比国家规定多放了五天，应当算作年休假。", "可以补，不过上一年度的超过时效了，只认今年的。"},
            "累计工作满一年不满十年的，年休假五天；未能安排的，按日工资收入的百分之三百支付，其中已经包含正常工作期间的工资（职工带薪年休假条例第三条、第五条）。" + "统一多放的假要事先说明是年休假，才能抵扣。",
            "应休未休的天数，以及春节多放的假能否抵扣。",
            "一次性支付未休年休假的工资报酬");

    private static final Script DEPOSIT = new Script(
            "退还入职时收取的押金",
            "入职时交了工装和岗位押金，走的时候不肯退，收据还在，连同扣下的工资一共{sum}。",
            new String[] {"押金是工装的成本，衣服没有洗净交回来。", "当时是门店自己收的，公司不知情，核实后愿意退。"},
            "用人单位不得要求劳动者提供担保或者以其他名义收取财物（劳动合同法第九条），收取的应当限期退还（第八十四条）。工装如有损坏，可以另行说明，不能以押金抵扣。",
            "押金与扣发工资的数额。",
            "一次性退还押金并补发扣下的工资");

    private static final Script PLATFORM = new Script(
            "平台配送员的劳动报酬",
            "我每天跑十个小时单，合作商以差评和超时为由，两个月扣了我{sum}，规则从来没有给我们看过。",
            new String[] {"扣款按平台的考核规则，系统自动算的，站点没有权限改。", "其中恶劣天气的几单可以申诉撤销，其余要看记录。"},
            "企业应当按时足额支付劳动报酬，不得制定损害劳动者权益的考核指标，订单分配和奖惩规则要公开并听取劳动者意见（人社部发〔2021〕56号）。请站点把每一笔扣款的依据拿出来，没有依据的应当退还。",
            "扣减配送费有没有依据，应当退还多少。",
            "一次性退还扣减的配送费");

    private static final Script WALL = new Script(
            "宅基地边界砌墙",
            "他家的新墙压过了老界石，我家后门的板车出不去，雨水也往我家倒。",
            new String[] {"墙是照着老墙脚砌的，界石早就被水冲歪了，不能算数。", "当年分家就是这么走的，要动也要两家都让。"},
            "不动产的相邻各方应当按照有利生产、方便生活、团结互助、公平合理的原则处理相邻关系，为邻居通行、排水提供必要的便利（民法典第二百八十八条、第二百九十条、第二百九十一条）。"
                    + "上午已经和村干部一起到现场量过，通道现宽一米一。",
            "墙的位置，以及通行和排水怎样安排。",
            "留出一米五的通道，檐水改排自家一侧，今后互不妨碍通行");

    private static final Script DEMOLITION = new Script(
            "生态湿地建设的拆迁补偿",
            "附着物少登了鱼塘的护坡和十二棵果树，过渡费也不够租房，应当补{sum}。",
            new String[] {"补偿标准全镇一个样，漏登的可以复核，标准不能单独提高。"},
            "征收土地应当给予公平、合理的补偿，保障被征地农民原有生活水平不降低（土地管理法第四十八条）。漏登的以现场复核为准，标准按公告执行，两件事分开谈。",
            "附着物的数量，以及过渡费的月数。",
            "按复核后的清单补足附着物补偿和过渡费");

    private static final Script SUPPORT = new Script(
            "赡养老人的费用分担",
            "我今年七十六，药费一个月就要几百，几个孩子都说轮不到自己。",
            new String[] {"不是不管，我在外地打工，前年的住院费是我一个人出的，希望兄弟姊妹摊匀。"},
            "成年子女不履行赡养义务的，缺乏劳动能力或者生活困难的父母有要求给付赡养费的权利（民法典第一千零六十七条）。赡养人不得以放弃继承权或者其他理由拒绝（老年人权益保障法第十九条）。",
            "赡养费和医药费的分担，以及日常照料。",
            "按月支付赡养费，医药费凭票分担，轮流回家照料");

    private static final Script BOUNDARY = new Script(
            "承包地界址",
            "二轮承包的证上写的是东到水渠，去年村组修路把渠挪了，我的地少了三分。",
            new String[] {"渠是为大家修的，占的地当时口头说过在西头补，后来换了组长没有落实。"},
            "不动产登记簿是物权归属和内容的根据（民法典第二百一十六条），承包期内发包方不得调整承包地（农村土地承包法第二十八条）。以证载的四至为准，请经管站的同志带图到田边指认。",
            "界址在哪里，少了的地怎样补。",
            "按证载四至重新埋设界桩，少了的地在西头补足");

    private static final Script LOAN = new Script(
            "民间借贷",
            "三万块是转账借的，借条写明去年底还，拖到现在，本息算下来请他给个准话。",
            new String[] {"钱是借了，中间还过五千现金，没有打收条；今年收成不好，一次拿不出来。"},
            "借款人应当按照约定的期限返还借款，逾期的支付逾期利息（民法典第六百七十五条、第六百七十六条）。现金还款没有收条，请双方当面回忆时间和在场的人，能对上的就认。",
            "已还的数额，以及余款什么时候还。",
            "返还借款余额");

    private static final Script COLLISION = new Script(
            "电动车相撞的医疗费",
            "我在路口直行，他从巷子里冲出来，交警认定他主责，医疗费和误工费他要担。",
            new String[] {"主责认，但医药费里有治老毛病的药；误工也要有单位的证明。"},
            "侵害他人造成人身损害的，应当赔偿医疗费、护理费、交通费和因误工减少的收入（民法典第一千一百七十九条），双方都有过错的按责任分担（第一千一百七十三条）。逐张核票，与事故无关的剔除。",
            "医疗费、误工费的数额与分担比例。",
            "按责任比例一次性赔偿医疗费、误工费");

    private static String names(Registration dispute, Party.Side side) {
        return dispute.parties().stream()
                .filter(party -> party.side() == side)
                .map(Registration.PartyLine::name)
                .collect(Collectors.joining("、"));
    }

    private static String figures(Money amount) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount.yuan()) + "元";
    }
}
