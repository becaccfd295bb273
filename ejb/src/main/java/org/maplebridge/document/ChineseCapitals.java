package org.maplebridge.document;

import java.math.BigInteger;
import org.maplebridge.basics.Money;

/**
 * Writes an amount in Chinese capitals (大写), the form that counts when figures have been tampered with. Follows the rules for
 * filling in bills (《支付结算办法》附一《正确填写票据和结算凭证的基本规定》): 整 after 元 only when nothing follows, none after 角 or 分; one 零
 * for any run of zeros inside; a 零 between 元 and 角 when the yuan end in zero. Where the rules leave two forms open (a ten-thousands
 * digit of zero before a thousands digit) the shorter of the printed examples is written: 107000.53 is 壹拾万柒仟元零伍角叁分.
 */
public final class ChineseCapitals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};
    private static final int GROUP_SIZE = 10_000;

    private ChineseCapitals() {}

    /** The amount in capitals without the currency, such as {@code 陆拾伍万元整}. */
    public static String of(Money amount) {
        BigInteger fen = amount.yuan().unscaledValue();
        long yuan = fen.longValueExact() / 100;
        int jiao = (int) (fen.longValueExact() / 10 % 10);
        int lastFen = (int) (fen.longValueExact() % 10);

        StringBuilder capitals = new StringBuilder();
        if (yuan > 0) {
            capitals.append(whole(yuan)).append('元');
        }
        if (jiao == 0 && lastFen == 0) {
            return yuan > 0 ? capitals.append('整').toString() : "零元整";
        }
        boolean gapBeforeFraction = yuan > 0 && (yuan % 10 == 0 || jiao == 0);
        if (gapBeforeFraction) {
            capitals.append('零');
        }
        if (jiao > 0) {
            capitals.append(digit(jiao)).append('角');
        }
        if (lastFen > 0) {
            capitals.append(digit(lastFen)).append('分');
        }
        return capitals.toString();
    }

    /** The same led by the currency, as bills want it: {@code 人民币陆拾伍万元整}. */
    public static String withCurrency(Money amount) {
        return "人民币" + of(amount);
    }

    private static String whole(long yuan) {
        int[] groups = {
            (int) (yuan % GROUP_SIZE), (int) (yuan / GROUP_SIZE % GROUP_SIZE), (int) (yuan / GROUP_SIZE / GROUP_SIZE)
        };
        StringBuilder capitals = new StringBuilder();
        boolean gap = false;
        for (int g = groups.length - 1; g >= 0; g--) {
            if (groups[g] == 0) {
                gap = true;
                continue;
            }
            boolean leadingZero = groups[g] < GROUP_SIZE / 10;
            if (capitals.length() > 0 && (gap || leadingZero)) {
                capitals.append('零');
            }
            capitals.append(group(groups[g])).append(GROUPS[g]);
            gap = false;
        }
        return capitals.toString();
    }

    /** One to four digits; zeros at either end are left to the caller. */
    private static String group(int group) {
        StringBuilder capitals = new StringBuilder();
        boolean gap = false;
        int unit = GROUP_SIZE / 10;
        for (int place = PLACES.length - 1; place >= 0; place--, unit /= 10) {
            int digit = group / unit % 10;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (capitals.length() > 0 && gap) {
                capitals.append('零');
            }
            capitals.append(digit(digit)).append(PLACES[place]);
            gap = false;
        }
        return capitals.toString();
    }

    private static char digit(int digit) {
        return DIGITS.charAt(digit);
    }
}
