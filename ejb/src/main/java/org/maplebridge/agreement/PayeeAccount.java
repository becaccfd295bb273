package org.maplebridge.agreement;

import java.io.Serializable;
import org.maplebridge.identity.BankAccount;
import org.maplebridge.identity.SensitiveText;

/**
 * The account into which money is paid under a term (收款账户). Written with the draft, in full on the paper that is signed, masked everywhere
 * else; the number is stored sealed. A draft may lack a part; what is laid before the parties has all three.
 *
 * @param bank   开户行
 * @param holder 户名
 * @param number 账号, digits only; as it was typed until it is stored
 */
public record PayeeAccount(String bank, String holder, SensitiveText number) implements Serializable {

    /** An account, or null if nothing of it has been said. */
    public static PayeeAccount ofNullable(String bank, String holder, SensitiveText number) {
        String atBank = AgreementText.said(bank);
        String inName = AgreementText.said(holder);
        return atBank == null && inName == null && number == null ? null : new PayeeAccount(atBank, inName, number);
    }

    /** Whether everything is said that somebody who pays must know. */
    boolean complete() {
        return bank != null && holder != null && number != null;
    }

    /** Whether the number looks like a card whose check digit is wrong: a reason to ask, not to refuse. */
    public boolean doubtful() {
        return number != null
                && BankAccount.fault(number.plain()).isEmpty()
                && new BankAccount(number.plain()).doubtful();
    }

    /** What a page shows of the number: its last four digits; null if none is said. */
    public String masked() {
        return number == null ? null : new BankAccount(number.plain()).masked();
    }

    /** 户名吴某，开户行……，账号……: in full, for the paper. */
    String onPaper() {
        return "户名：" + shown(holder) + "，开户行：" + shown(bank) + "，账号：" + (number == null ? "" : number.plain());
    }

    private static String shown(String text) {
        return text == null ? "" : text;
    }
}
