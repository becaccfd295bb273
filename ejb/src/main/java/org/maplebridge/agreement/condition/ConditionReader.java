package org.maplebridge.agreement.condition;

import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.maplebridge.agreement.condition.grammar.ConditionLexer;
import org.maplebridge.agreement.condition.grammar.ConditionParser;
import org.maplebridge.basics.InvalidInput;

/**
 * Reads the text of a condition by its grammar ({@code Condition.g4}). The only place that knows the parser. Text of any size and nesting
 * is refused or read within a fixed amount of work: its length and its brackets are counted before the parser goes into them.
 */
final class ConditionReader {

    /** The characters shown on each side of a fault. */
    private static final int AROUND = 12;

    private final String text;

    ConditionReader(String text) {
        this.text = text;
    }

    Statement read() {
        ConditionExpression.requireShort(text);
        int half = WellWritten.strayHalf(text);
        if (half >= 0) {
            throw fault(text.codePointCount(0, half));
        }
        ConditionLexer lexer = new ConditionLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        countBrackets(tokens.getTokens());
        ConditionParser parser = new ConditionParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return alternatives(parser.condition().alternatives());
        } catch (ParseCancellationException refused) {
            Token at = refused.getCause() instanceof RecognitionException found && found.getOffendingToken() != null
                    ? found.getOffendingToken()
                    : parser.getCurrentToken();
            throw fault(at);
        }
    }

    private static void countBrackets(List<Token> tokens) {
        int open = 0;
        for (Token token : tokens) {
            if (token.getType() == ConditionLexer.OPEN) {
                ConditionExpression.requireShallow(++open);
            } else if (token.getType() == ConditionLexer.CLOSE) {
                open--;
            }
        }
    }

    private Statement alternatives(ConditionParser.AlternativesContext context) {
        return Statement.any(
                context.conjunction().stream().map(this::conjunction).toList());
    }

    private Statement conjunction(ConditionParser.ConjunctionContext context) {
        return Statement.all(context.statement().stream().map(this::statement).toList());
    }

    private Statement statement(ConditionParser.StatementContext context) {
        if (context instanceof ConditionParser.NegatedContext negated) {
            return Statement.not(alternatives(negated.alternatives()));
        }
        if (context instanceof ConditionParser.BracketedContext bracketed) {
            return alternatives(bracketed.alternatives());
        }
        ConditionParser.DeterminedContext determined = (ConditionParser.DeterminedContext) context;
        return outcome(determined.NAME().getText(), determined.outcome());
    }

    private Statement outcome(String name, ConditionParser.OutcomeContext context) {
        if (context instanceof ConditionParser.WordContext word) {
            return ConditionExpression.word(name, List.of(unquoted(word.TEXT())));
        }
        if (context instanceof ConditionParser.WordsContext words) {
            return ConditionExpression.word(
                    name, words.TEXT().stream().map(this::unquoted).toList());
        }
        List<TerminalNode> numbers = ((ConditionParser.GradesContext) context).NUMBER();
        return ConditionExpression.grades(name, number(numbers.get(0)), number(numbers.get(numbers.size() - 1)));
    }

    private String unquoted(TerminalNode node) {
        String quoted = node.getText();
        StringBuilder outcome = new StringBuilder(quoted.length());
        for (int i = 1; i < quoted.length() - 1; i++) {
            if (quoted.charAt(i) == '\\') {
                i++;
            }
            outcome.append(quoted.charAt(i));
        }
        if (!WellWritten.outcome(outcome.toString())) {
            throw fault(node.getSymbol());
        }
        return outcome.toString();
    }

    private int number(TerminalNode node) {
        return Grade.read(node.getText()).orElseThrow(() -> fault(node.getSymbol()));
    }

    private InvalidInput fault(Token at) {
        return fault(at.getType() == Token.EOF ? text.codePointCount(0, text.length()) : at.getStartIndex());
    }

    /** @param characters how many stand before the fault; 𠮷 is one */
    private InvalidInput fault(int characters) {
        int at = text.offsetByCodePoints(0, characters);
        int from = text.offsetByCodePoints(at, -Math.min(AROUND, characters));
        int after = text.codePointCount(at, text.length());
        int to = text.offsetByCodePoints(at, Math.min(AROUND, after));
        String excerpt = (from > 0 ? "…" : "")
                + text.substring(from, at)
                + "▸"
                + text.substring(at, to)
                + (to < text.length() ? "…" : "");
        return new InvalidInput(
                ConditionExpression.FIELD, "agreement.condition.syntax", characters + 1, printable(excerpt));
    }

    private static String printable(String excerpt) {
        return excerpt.codePoints()
                .map(each ->
                        Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
