package org.maplebridge.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.document.Binder;
import org.maplebridge.document.Documents;
import org.maplebridge.document.DossierCover;
import org.maplebridge.document.DossierSheet;
import org.maplebridge.document.DossierSheet.Row;
import org.maplebridge.document.Papers;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.identity.Directory;
import org.maplebridge.session.SessionRecords;

/**
 * Gathers the papers of a dossier in the order of its index and has them bound: what lies on file, and what the archive prints itself (register form, records of
 * sessions, statement, back cover). Identity numbers that it prints are masked; what one side said alone is in none of its sources.
 */
@ApplicationScoped
class BoundDossier {

    private static final String REGISTER = "受理登记表";
    private static final String STATEMENT = "卷宗情况说明";
    private static final String BACK = "封底";

    @Inject
    private Documents documents;

    @Inject
    private SessionRecords records;

    @Inject
    private Papers papers;

    @Inject
    private Binder binder;

    @Inject
    private Directory directory;

    @Inject
    private CodeBook codes;

    /** A paper with its line of the index, its id if it is one of the case's documents, and the template by which it was printed if the office has. */
    record Sheaf(DossierItem item, UUID document, Binder.Leaf leaf, String template, Integer templateVersion) {}

    /**
     * Who lays it in and how; all parts null for a look at one that is not archived.
     *
     * @param retention in words
     */
    record Seal(Filing filing, String retention, Actor by, LocalDate on) {

        static final Seal NONE = new Seal(new Filing(null, null, null, null), null, null, null);
    }

    /** The papers in the order of the index, each printed or read anew when it is opened. */
    List<Sheaf> sheaves(
            Actor actor, MediationCase of, List<DossierItem> items, DossierIndex index, Seal seal, Instant at) {
        Map<UUID, StoredDocument> stored =
                documents.ofCase(of.id()).stream().collect(Collectors.toMap(StoredDocument::id, each -> each));
        List<SessionRecords.BoundRecord> printed = records.bind(actor, of.id());
        List<Sheaf> sheaves = new ArrayList<>();
        for (DossierItem item : items) {
            DossierIndex.Line line = index.lines().stream()
                    .filter(each -> each.item().equals(item.code()))
                    .findFirst()
                    .orElseThrow();
            printed(item, of, printed, seal, at).forEach(sheaves::add);
            line.papers().stream()
                    .filter(paper -> paper.document() != null)
                    .map(paper -> stored.get(paper.document()))
                    .map(document -> new Sheaf(
                            item, document.id(), leaf(document), document.template(), document.templateVersion()))
                    .forEach(sheaves::add);
        }
        return sheaves;
    }

    /** What the archive prints itself of a line. */
    private Stream<Sheaf> printed(
            DossierItem item, MediationCase of, List<SessionRecords.BoundRecord> sessions, Seal seal, Instant at) {
        if (item.fact() == null) {
            return Stream.empty();
        }
        return switch (item.fact()) {
            case ORAL_APPLICATION -> of.referred() ? Stream.empty() : Stream.of(print(item, register(of), at));
            case RECORDS_WRITTEN ->
                sessions.stream()
                        .map(each -> new Sheaf(
                                item,
                                null,
                                Binder.printed("调解笔录（第" + each.number() + "次）", each.fileName(), each.paper()),
                                each.paper().template(),
                                each.paper().templateVersion()));
            case STATEMENT_WRITTEN ->
                seal.filing().statement() == null ? Stream.empty() : Stream.of(print(item, statement(of, seal), at));
            case MADE_BY_ARCHIVE -> Stream.of(print(item, back(of, seal), at));
            case CONSENTS_ON_RECORD, NUMBERS_ON_RECORD -> Stream.empty();
        };
    }

    private Sheaf print(DossierItem item, DossierSheet sheet, Instant at) {
        Papers.Printed printed = papers.print(sheet, at);
        return new Sheaf(
                item,
                null,
                Binder.printed(sheet.heading(), sheet.heading() + ".pdf", printed),
                printed.template(),
                printed.templateVersion());
    }

    private Binder.Leaf leaf(StoredDocument document) {
        return new Binder.Leaf(
                document.title(),
                document.fileName(),
                document.mediaType(),
                document.size(),
                document.sha256(),
                () -> documents.open(document));
    }

    /** Has the papers bound, cover and index before them. */
    Binder.Bound bind(MediationCase of, List<Sheaf> sheaves, Seal seal, Instant at) {
        String office = office(of);
        Function<List<Binder.Place>, org.maplebridge.document.Paper> front = places -> cover(of, sheaves, places, seal);
        return binder.bind(
                "调解卷宗 " + of.caseNumber(),
                office,
                sheaves.stream().map(Sheaf::leaf).toList(),
                front,
                at);
    }

    private DossierCover cover(MediationCase of, List<Sheaf> sheaves, List<Binder.Place> places, Seal seal) {
        List<DossierCover.Line> lines = new ArrayList<>();
        for (int i = 0; i < sheaves.size(); i++) {
            Sheaf sheaf = sheaves.get(i);
            lines.add(new DossierCover.Line(
                    i + 1,
                    sheaf.item().name().in(Locale.CHINA),
                    sheaf.leaf().title(),
                    places.get(i).first(),
                    places.get(i).last()));
        }
        return new DossierCover(
                office(of),
                of.applicants() + "与" + of.respondents() + type(of),
                seal.filing().volume(),
                of.caseNumber(),
                mediator(of),
                of.receivedOn(),
                of.closedOn(),
                seal.by() == null ? null : seal.by().name(),
                seal.on(),
                seal.retention(),
                seal.filing().remarks(),
                lines);
    }

    private DossierSheet register(MediationCase of) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("登记日期", day(OfficeClock.dayOf(of.registeredAt()))));
        rows.add(new Row("案号", of.caseNumber()));
        rows.add(new Row("案件来源", of.channel().onPaper() + (of.oral() ? "（口头申请，当场记录）" : "")));
        rows.add(new Row("纠纷类型", type(of)));
        of.parties().forEach(party -> rows.add(new Row(standing(party), particulars(party))));
        rows.add(new Row("简要情况", of.facts()));
        rows.add(new Row(
                "请求事项",
                of.claims().stream()
                        .map(claim -> code(CodeBook.CLAIM_ITEMS, claim.item())
                                + (claim.amount() == null
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                "%,.2f元",
                                                claim.amount().yuan())))
                        .collect(Collectors.joining("；"))));
        rows.add(new Row("受理日期", of.acceptedOn() == null ? "" : day(of.acceptedOn())));
        rows.add(new Row(
                "登记人",
                of.registrar() == null
                        ? ""
                        : directory.names(List.of(of.registrar())).getOrDefault(of.registrar(), "")));
        return new DossierSheet(REGISTER, office(of), rows, List.of());
    }

    private static String standing(Party party) {
        return party.side() == Party.Side.APPLICANT ? "申请人" : "被申请人";
    }

    private static String particulars(Party party) {
        return Stream.of(
                        party.name(),
                        party.capacity(),
                        party.maskedIdNumber() == null ? null : "证件号码 " + party.maskedIdNumber(),
                        party.address(),
                        party.representative() == null ? null : "代表人或者代理人 " + party.representative(),
                        party.consentedOn() == null ? null : day(party.consentedOn()) + "同意调解")
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("，"));
    }

    private DossierSheet statement(MediationCase of, Seal seal) {
        return new DossierSheet(
                STATEMENT,
                office(of),
                List.of(
                        new Row("案号", of.caseNumber()),
                        new Row("说明人", seal.by().name()),
                        new Row("日期", day(seal.on()))),
                List.of(seal.filing().statement()));
    }

    private DossierSheet back(MediationCase of, Seal seal) {
        return new DossierSheet(
                BACK,
                office(of),
                List.of(
                        new Row("案号", of.caseNumber()),
                        new Row("卷号", seal.filing().volume()),
                        new Row("立卷人", seal.by() == null ? "" : seal.by().name()),
                        new Row("立卷日期", seal.on() == null ? "" : day(seal.on())),
                        new Row("备注", seal.filing().remarks())),
                List.of());
    }

    private String office(MediationCase of) {
        return directory.organisation(of.room()).nameZh();
    }

    private String mediator(MediationCase of) {
        return of.mediator() == null
                ? null
                : directory.names(List.of(of.mediator())).get(of.mediator());
    }

    private String type(MediationCase of) {
        return code(CodeBook.DISPUTE_TYPES, of.disputeType());
    }

    private String code(String list, String code) {
        return codes.find(list, code) == null ? code : codes.find(list, code).nameZh();
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
