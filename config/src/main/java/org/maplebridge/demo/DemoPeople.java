package org.maplebridge.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.identity.AccountName;
import org.maplebridge.identity.Accounts;
import org.maplebridge.identity.ApiClients;
import org.maplebridge.identity.ApiToken;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.CaseNumberPattern;
import org.maplebridge.identity.Offices;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.RegionCode;
import org.maplebridge.identity.Role;
import org.maplebridge.identity.SignedIn;

/** Enters the regions, bodies, people and clients of the demo office, as its administrator would. */
@ApplicationScoped
class DemoPeople {

    /** Everybody's password; printed by the launcher beside the accounts. */
    static final String PASSWORD = "fengqiao-2023";

    private static final String HERE = "127.0.0.1";

    @Inject
    private Accounts accounts;

    @Inject
    private Offices offices;

    @Inject
    private ApiClients clients;

    @Inject
    private OfficeClock clock;

    private Actor admin;

    Cast enter() {
        admin = administrator();
        regions();
        UUID supervision =
                body("JZ-ZFW", "荆州市委政法委督查室", "Jingzhou supervision office", BodyKind.SUPERVISION_OFFICE, "4210");
        UUID commission = body(
                "JZQ-ARB",
                "荆州区劳动人事争议仲裁委员会",
                "Jingzhou District labour arbitration commission",
                BodyKind.ARBITRATION_COMMISSION,
                "421003");
        UUID room = room(
                "JZQ-ROOM",
                "荆州区“人社+工会”裁调对接工作室",
                "Jingzhou District arbitration–union room",
                BodyKind.JOINT_ROOM,
                "421003",
                "荆区人社调字〔{year}〕第{number:4}号");
        UUID town = room(
                "NHZ-CENTRE",
                "松滋市南海镇综治中心矛盾纠纷调处室",
                "Nanhai town mediation centre",
                BodyKind.PEOPLES_COMMITTEE,
                "421087102",
                "南海人调字〔{year}〕第{number:4}号");
        UUID street = room(
                "SSQ-CW",
                "沙市区崇文街道劳动争议调解中心",
                "Chongwen street labour mediation centre",
                BodyKind.STREET_BODY,
                "421002003",
                "沙崇劳调字〔{year}〕第{number:4}号");

        Cast cast = new Cast(
                commission,
                room,
                town,
                street,
                person("chenjing", "陈静", "chen jing", commission, Role.ARBITRATION_CLERK),
                person("liuyang", "刘洋", "liu yang", room, Role.WINDOW_CLERK),
                person("zhangguoqiang", "张国强", "zhang guoqiang", room, Role.ROOM_HEAD),
                person("zhoumin", "周敏", "zhou min", room, Role.MEDIATOR),
                person("lijianguo", "李建国", "li jianguo", room, Role.MEDIATOR),
                person("wangfang", "王芳", "wang fang", room, Role.MEDIATOR),
                person("licaixia", "李彩霞", "li caixia", town, Role.WINDOW_CLERK),
                person("huangdaming", "黄大明", "huang daming", town, Role.ROOM_HEAD),
                person("dengxiuying", "邓秀英", "deng xiuying", town, Role.MEDIATOR),
                person("xiaoqiong", "肖琼", "xiao qiong", street, Role.WINDOW_CLERK),
                person("tanzhiyong", "谭志勇", "tan zhiyong", street, Role.ROOM_HEAD),
                person("pengli", "彭莉", "peng li", street, Role.MEDIATOR),
                person("sunli", "孙丽", "sun li", room, Role.ARCHIVIST));
        keepsTheArchiveToo(cast.townClerk(), town);
        keepsTheArchiveToo(cast.streetClerk(), street);
        person("zhaohong", "赵宏", "zhao hong", commission, Role.ARBITRATOR);
        person("yangfan", "杨帆", "yang fan", supervision, Role.SUPERVISOR);

        clients.register(admin, "荆州区仲裁委办案系统", Role.ARBITRATION_CLERK, commission, new ApiToken("demo-arbitration"));
        clients.register(admin, "裁调对接工作室终端", Role.ROOM_HEAD, room, new ApiToken("demo-room"));
        clients.register(admin, "荆州市督查平台", Role.SUPERVISOR, supervision, new ApiToken("demo-supervisor"));
        return cast;
    }

    /** The first administrator was made at the start by the way of production; takes the demo's password now. */
    private Actor administrator() {
        String first;
        try {
            first = Files.readString(Path.of(System.getenv("MAPLEBRIDGE_FIRST_ADMIN_PASSWORD_FILE")))
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        SignedIn signedIn = accounts.authenticate(System.getenv("MAPLEBRIDGE_FIRST_ADMIN"), first, HERE)
                .signedIn()
                .orElseThrow(() -> new IllegalStateException("the demo's first administrator cannot log in"));
        return accounts.changeOwnPassword(signedIn.actor(HERE), first, PASSWORD).actor(HERE);
    }

    private void regions() {
        String[][] regions = {
            {"4210", "荆州市", "Jingzhou"},
            {"421002", "沙市区", "Shashi District"},
            {"421003", "荆州区", "Jingzhou District"},
            {"421022", "公安县", "Gong'an County"},
            {"421024", "江陵县", "Jiangling County"},
            {"421081", "石首市", "Shishou"},
            {"421083", "洪湖市", "Honghu"},
            {"421087", "松滋市", "Songzi"},
            {"421088", "监利市", "Jianli"},
            {"421002003", "崇文街道", "Chongwen Street"},
            {"421003001", "西城街道", "Xicheng Street"},
            {"421003002", "东城街道", "Dongcheng Street"},
            {"421003003", "城南街道", "Chengnan Street"},
            {"421081001", "笔架山街道", "Bijiashan Street"},
            {"421081001004", "建北社区", "Jianbei Community"},
            {"421081001004003", "3号网格", "Grid 3"},
            {"421087102", "南海镇", "Nanhai Town"},
            {"421087102201", "三垸村", "Sanyuan Village"},
            {"421087102201001", "1号网格", "Grid 1"},
            {"421087102202", "牛食坡村", "Niushipo Village"},
        };
        for (String[] region : regions) {
            offices.addRegion(admin, new RegionCode(region[0]), region[1], region[2]);
        }
    }

    private UUID body(String code, String zh, String en, BodyKind kind, String region) {
        return offices.open(
                admin, new Organisation.Particulars(code, zh, en, kind, new RegionCode(region), false, null, 0));
    }

    private UUID room(String code, String zh, String en, BodyKind kind, String region, String pattern) {
        return offices.open(
                admin,
                new Organisation.Particulars(
                        code, zh, en, kind, new RegionCode(region), true, new CaseNumberPattern(pattern), 12));
    }

    /** Where there are few people, the clerk at the window keeps the archive; the mediator never does. */
    private void keepsTheArchiveToo(Actor clerk, UUID organisation) {
        accounts.appoint(admin, clerk.id(), Role.ARCHIVIST, organisation, null, clock.today());
    }

    private Actor person(String account, String name, String pinyin, UUID organisation, Role role) {
        Accounts.Entered entered = accounts.createPerson(
                admin, new AccountName(account), new Person.Particulars(name, pinyin, organisation, null));
        accounts.appoint(
                admin,
                entered.personId(),
                role,
                organisation,
                role == Role.SUPERVISOR ? new RegionCode("4210") : null,
                clock.today());
        Actor actor = Actor.person(entered.personId(), name, HERE);
        accounts.changeOwnPassword(actor, entered.oneTimePassword().text(), PASSWORD);
        return actor;
    }
}
