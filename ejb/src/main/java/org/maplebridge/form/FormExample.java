package org.maplebridge.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.document.FormPaper.PartyEntry;

/** An invented case by which a form is looked at before it is used, with a long name, an organisation, and a person of whom little is known. */
final class FormExample {

    static final String OFFICE = "荆州市荆州区纪南镇人民调解委员会";
    private static final LocalDate DAY = LocalDate.of(2023, 11, 24);

    private FormExample() {}

    static List<PartyEntry> parties() {
        return List.of(
                new PartyEntry(
                        "申请人",
                        true,
                        false,
                        "欧阳建国",
                        "男",
                        LocalDate.of(1968, 3, 9),
                        "13900000001",
                        "荆州市荆州区纪南镇松柏村三组12号",
                        null,
                        DAY),
                new PartyEntry("被申请人", false, false, "李秀兰", null, null, null, "荆州市荆州区纪南镇松柏村三组15号", null, DAY),
                new PartyEntry(
                        "被申请人",
                        false,
                        true,
                        "荆州市纪南农业机械专业合作社联合社综合服务部",
                        null,
                        null,
                        "0716-0000000",
                        "荆州市荆州区纪南镇拍马村一组",
                        "周正（代表人）",
                        DAY));
    }

    /** Something to read in every field. */
    static Map<String, String> values(List<FormField> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(
                field.name(),
                switch (field.shape()) {
                    case DAY -> DAY.toString();
                    case LINE -> line(field);
                    case TEXT -> text(field);
                }));
        return values;
    }

    private static String line(FormField field) {
        return switch (field.name()) {
            case "number", "agreement" -> "纪人调字〔2023〕第0012号";
            case "disputeType" -> "邻里纠纷";
            case "matter" -> "邻里通行纠纷";
            case "source" -> "窗口申请";
            case "registrar", "recorder" -> "陈书";
            case "mediator", "investigator", "visitor", "reporter" -> "赵和";
            case "time" -> "2023年11月24日9时30分至10时20分";
            case "place" -> "纪南镇松柏村村民委员会";
            case "asked", "visited" -> "欧阳建国";
            case "satisfaction" -> "满意";
            case "manner" -> "上门";
            case "people" -> "12人";
            case "recipient" -> "荆州区人力资源和社会保障局";
            default -> field.label().zh();
        };
    }

    private static String text(FormField field) {
        return switch (field.name()) {
            case "facts" -> "欧阳建国与李秀兰系邻居。2023年10月，李秀兰在两家共用的通道上堆放建筑材料，合作社的收割机因此不能通行，欧阳建国的晚稻迟收五日，为此多次争吵。\n村民小组两次劝解没有结果。";
            case "requests" -> "1．恢复通行\n2．赔偿损失，1,200.00元";
            case "responsibility" -> "李秀兰未经相邻各方同意堆放材料，承担主要责任；欧阳建国推倒部分材料，承担次要责任。";
            case "terms" -> "一、李秀兰清理通道上的全部建筑材料，今后不再堆放。\n二、李秀兰补偿欧阳建国人民币600元。\n三、双方互不追究其他责任。";
            case "performance" -> "补偿款当场以现金付清；通道于2023年11月30日前清理完毕。";
            case "particulars" -> "男，55岁，汉族，村民，与对方系邻居。";
            case "record" -> "问：通道是什么时候开始不能走的？\n答：10月12日，材料拉来的那天。\n问：收割机晚了几天？\n答：五天，合作社有派工单。";
            case "result" -> "达成调解协议，已经履行完毕。";
            case "measures" -> "已分别走访双方，通知村民委员会参加调解。";
            case "remarks", "suit", "hazard" -> "无";
            default -> "同意。";
        };
    }
}
