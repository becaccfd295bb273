package org.maplebridge.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.Sha256;

/**
 * The mediation agreement on paper (调解协议书). Shows all that the law asks for (劳动争议调解仲裁法 14, 人民调解法 29): the
 * parties, the main facts and the dispute, what each undertakes with manner and time, and room for every signature and the seal.
 * Each page carries the code, the version, the first sixteen digits of the text's canonical hash and a QR code of the three and of its own
 * place among the pages, so that any sheet can be laid beside what the office keeps, and a sheet that is missing is missed.
 *
 * @param heading          调解协议书, 人民调解协议书, 劳动争议调解协议书
 * @param office           the mediation organisation that seals it
 * @param number           the agreement's number
 * @param law              the law it is made under, with its title marks
 * @param proof            what the QR code carries
 * @param parties          two or more, in the order of the case
 * @param responsibilities each side's responsibility; may be null
 * @param clauses          what is agreed, in order
 * @param notices          what the parties are told about making it enforceable; may be empty
 * @param copies           how many copies; at least one each and one kept
 * @param partySignatures  one or more for each party
 * @param mediators        the mediators' signatures
 * @param recorder         may be null
 * @param sealedOn         the day on which the office put its seal on; null leaves room for seal and day
 */
public record AgreementPaper(
        String heading,
        String office,
        String number,
        String law,
        Proof proof,
        List<PartyParticulars> parties,
        String facts,
        String dispute,
        String responsibilities,
        List<Clause> clauses,
        Totals totals,
        List<String> notices,
        int copies,
        List<SignatureSpace> partySignatures,
        List<SignatureSpace> mediators,
        SignatureSpace recorder,
        LocalDate sealedOn)
        implements Paper {

    /** How many hex digits of the canonical hash stand on the paper. */
    public static final int SHOWN_DIGITS = 16;

    public AgreementPaper {
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
        notices = List.copyOf(notices);
        partySignatures = List.copyOf(partySignatures);
        mediators = List.copyOf(mediators);
    }

    /**
     * What ties the paper to the text that the office keeps.
     *
     * @param baseUrl       where the office is reached from outside, without a slash at the end
     * @param code          the agreement's public code
     * @param version       the version of the text that is signed
     * @param canonicalHash SHA-256 of the canonical agreement, 64 hex digits
     */
    public record Proof(String baseUrl, String code, int version, String canonicalHash) {

        public Proof {
            if (!Sha256.isHex(canonicalHash)) {
                throw new IllegalArgumentException("No canonical hash: " + canonicalHash);
            }
            if (!code.matches("[A-Za-z0-9-]+")) {
                throw new IllegalArgumentException("Not a public code: " + code);
            }
        }

        /** The first sixteen digits of the hash, as printed. */
        public String shownHash() {
            return canonicalHash.substring(0, SHOWN_DIGITS);
        }

        /** The address of the verification page. */
        public String address() {
            return baseUrl + "/verify/" + code + "?v=" + version + "&h=" + shownHash();
        }

        /** What the QR code of a sheet says: that address, and which sheet of how many it is. */
        public String address(int sheet, int sheets) {
            return address() + "&p=" + sheet + "-" + sheets;
        }
    }

    /**
     * One numbered clause: a plain statement, one duty, or a question with branches of which one comes about.
     *
     * @param text       its opening words, or all of them
     * @param duty       what is owed without condition; null if nothing or if there are branches
     * @param branches   what is owed in each case; empty if there is no condition
     * @param provisions further lines below: who applies, by when, what if nobody does
     */
    public record Clause(String text, Duty duty, List<Branch> branches, List<String> provisions) {

        public Clause {
            branches = List.copyOf(branches);
            provisions = List.copyOf(provisions);
            if (duty != null && !branches.isEmpty()) {
                throw new IllegalArgumentException("A clause holds either one duty or branches");
            }
        }

        /** A clause that owes nothing that is counted. */
        public static Clause statement(String text) {
            return new Clause(text, null, List.of(), List.of());
        }

        /** A duty without condition. */
        public static Clause duty(Duty duty, List<String> provisions) {
            return new Clause(duty.text(), duty, List.of(), provisions);
        }

        /** A clause with branches. */
        public static Clause conditional(String text, List<Branch> branches, List<String> provisions) {
            return new Clause(text, null, branches, provisions);
        }
    }

    /** What is owed when the condition holds. */
    public record Branch(String condition, Duty duty) {}

    /**
     * Who does what for whom.
     *
     * @param text   the sentence
     * @param amount null if it is not money
     * @param due    the time of performance in words
     * @param method the manner of performance in words
     * @param payee  the account into which it is paid, in full; null if the text leaves it open or says it elsewhere
     */
    public record Duty(String text, Money amount, String due, String method, String payee) {

        /** A duty that names no account. */
        public Duty(String text, Money amount, String due, String method) {
            this(text, amount, due, method, null);
        }
    }

    /**
     * What the clauses come to. Branches exclude each other and are never added up: what is certain is owed in every case, the
     * ceiling is the most that can come to be owed.
     */
    public record Totals(Money certain, Money ceiling) {

        /** Whether conditions leave the sum open. */
        public boolean open() {
            return !certain.equals(ceiling);
        }
    }

    @Override
    public String template() {
        return "mediation-agreement";
    }

    @Override
    public Map<String, Object> model() {
        List<SignatureSpace> officeSignatures = new ArrayList<>(mediators);
        if (recorder != null) {
            officeSignatures.add(recorder);
        }
        return new PaperModel()
                .required("heading", "文书名称", heading)
                .required("office", "调解组织", office)
                .required("number", "协议书编号", number)
                .required("law", "依据的法律", law)
                .that(parties.size() >= 2, "parties", "fault.paper.missing", "双方当事人")
                .each("parties", parties, PartyParticulars::model)
                .requiredParagraphs("facts", "主要事实", facts)
                .requiredParagraphs("dispute", "争议事项", dispute)
                .set("hasResponsibilities", responsibilities != null && !responsibilities.isBlank())
                .set("responsibilities", PaperWords.paragraphs(responsibilities))
                .requiredEach("clauses", "协议条款", numbered(clauses), AgreementPaper::clauseModel)
                .set("hasMoney", totals.ceiling().compareTo(Money.ZERO) > 0)
                .set("open", totals.open())
                .optional("certain", PaperWords.amount(totals.certain()))
                .optional("ceiling", PaperWords.amount(totals.ceiling()))
                .set("notices", List.copyOf(notices))
                .that(copies > parties.size(), "copies", "fault.paper.copies", copies, parties.size() + 1)
                .optional("copies", String.valueOf(copies))
                .that(partySignatures.size() >= parties.size(), "partySignatures", "fault.paper.missing", "各方当事人签名栏")
                .each("partySignatures", partySignatures, SignatureSpace::model)
                .that(!mediators.isEmpty(), "mediators", "fault.paper.missing", "调解员签名栏")
                .each("officeSignatures", officeSignatures, SignatureSpace::model)
                .set("sealed", sealedOn != null)
                .optional("sealedOn", PaperWords.dayOrBlank(sealedOn))
                .optional("code", proof.code())
                .optional("version", String.valueOf(proof.version()))
                .optional("hash", proof.shownHash())
                .done();
    }

    @Override
    public String markOf(int sheet, int sheets) {
        return proof.address(sheet, sheets);
    }

    private record Numbered<T>(int number, T item) {}

    private static <T> List<Numbered<T>> numbered(List<T> items) {
        List<Numbered<T>> numbered = new ArrayList<>();
        items.forEach(item -> numbered.add(new Numbered<>(numbered.size() + 1, item)));
        return numbered;
    }

    private static Map<String, Object> clauseModel(Numbered<Clause> numbered) {
        Clause clause = numbered.item();
        return new PaperModel()
                .optional("ordinal", "（" + PaperWords.ordinal(numbered.number()) + "）")
                .required("text", "条款内容", clause.text())
                .set("duty", clause.duty() == null ? List.of() : List.of(dutyModel(clause.duty())))
                .set("conditional", !clause.branches().isEmpty())
                .each("branches", numbered(clause.branches()), AgreementPaper::branchModel)
                .set("provisions", clause.provisions())
                .done();
    }

    private static Map<String, Object> branchModel(Numbered<Branch> numbered) {
        Branch branch = numbered.item();
        return new PaperModel()
                .optional("branchOrdinal", numbered.number() + ".")
                .required("condition", "所附条件", branch.condition())
                .required("branchText", "条件成就时的给付", branch.duty().text())
                .set("duty", List.of(dutyModel(branch.duty())))
                .done();
    }

    private static Map<String, Object> dutyModel(Duty duty) {
        return new PaperModel()
                .set("hasAmount", duty.amount() != null)
                .optional("amount", duty.amount() == null ? "" : PaperWords.amount(duty.amount()))
                .required("due", "履行期限", duty.due())
                .required("method", "履行方式", duty.method())
                .set("hasPayee", duty.payee() != null)
                .optional("payee", duty.payee())
                .done();
    }
}
