package org.maplebridge.basics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was entered cannot be taken: each finding names its field and says why. Nothing has been stored. */
public class InvalidInput extends MediationFault {

    private final transient List<Finding> findings;

    public InvalidInput(List<Finding> findings) {
        super("fault.invalid", findings.size());
        this.findings = List.copyOf(findings);
    }

    /** One finding. */
    public InvalidInput(String field, String key, Object... arguments) {
        this(List.of(new Finding(field, key, List.of(arguments))));
    }

    /** For the log: which fields, and why; never what was entered. */
    @Override
    public String getMessage() {
        return findings.stream()
                .map(finding -> finding.field() + ": " + finding.key())
                .collect(Collectors.joining(", "));
    }

    /** All findings, in the order of the form. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Something wrong with one field.
     *
     * @param field the field's path, such as {@code parties[1].idNumber}
     * @param key   the key of the text that says why
     */
    public record Finding(String field, String key, List<Object> arguments) {}

    /** Collects findings, so that a person sees all of them at once. */
    public static final class Check {

        private final List<Finding> findings = new ArrayList<>();

        /** Notes a finding unless the condition holds. */
        public Check that(boolean condition, String field, String key, Object... arguments) {
            if (!condition) {
                findings.add(new Finding(field, key, List.of(arguments)));
            }
            return this;
        }

        /** Takes over what a further check finds. */
        public Check also(Runnable further) {
            try {
                further.run();
            } catch (InvalidInput found) {
                findings.addAll(found.findings());
            }
            return this;
        }

        /** Whether nothing was found so far. */
        public boolean clean() {
            return findings.isEmpty();
        }

        /**
         * Ends the collection.
         *
         * @throws InvalidInput if anything was found
         */
        public void orThrow() {
            if (!findings.isEmpty()) {
                throw new InvalidInput(findings);
            }
        }
    }
}
