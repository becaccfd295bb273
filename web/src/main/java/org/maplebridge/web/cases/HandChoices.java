package org.maplebridge.web.cases;

import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.SeenHand;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.Party;
import org.maplebridge.web.text.Words;

/**
 * Whose hand may be under an agreement, as a form offers it: each party's own, a fingerprint where the party is a person, an agent's with special
 * powers, the mediator's. A choice is written as the party, the power of attorney and the fingerprint, with slashes between.
 */
final class HandChoices {

    private static final String MEDIATOR = "mediator";
    private static final String FINGERPRINT = "fingerprint";
    private static final String BETWEEN = "/";

    private final AgreementView view;
    private final Words words;

    HandChoices(AgreementView view, Words words) {
        this.view = view;
        this.words = words;
    }

    /** On the scan of a signed paper: everybody whose signature is missing, in each way that is open to them. */
    List<SelectItem> onPaper() {
        List<SelectItem> choices = new ArrayList<>();
        for (AgreementView.PartyEntry party : view.parties()) {
            choices.add(item(party, party.name(), party.partyId().toString()));
            if (party.kind() == Party.Kind.PERSON) {
                choices.add(item(
                        party, words.say("agreement.hand.fingerprint", party.name()), fingerprint(party.partyId())));
            }
            agentsOf(party).forEach(agent -> {
                choices.add(item(party, name(agent, party), agent(agent)));
                choices.add(item(
                        party,
                        words.say("agreement.hand.fingerprint", name(agent, party)),
                        agent(agent) + BETWEEN + FINGERPRINT));
            });
        }
        choices.add(new SelectItem(MEDIATOR, view.mediatorName(), null, view.mediatorSigned()));
        return choices;
    }

    /** Before the pad; the mediator at the own log-in only. */
    List<SelectItem> onPad(boolean ownHand) {
        List<SelectItem> choices = new ArrayList<>();
        for (AgreementView.PartyEntry party : view.parties()) {
            choices.add(item(party, party.name(), party.partyId().toString()));
            agentsOf(party).forEach(agent -> choices.add(item(party, name(agent, party), agent(agent))));
        }
        choices.add(new SelectItem(MEDIATOR, view.mediatorName(), null, view.mediatorSigned() || !ownHand));
        return choices;
    }

    private List<AgreementView.AgentEntry> agentsOf(AgreementView.PartyEntry party) {
        return view.agents().stream()
                .filter(agent -> agent.special() && agent.partyId().equals(party.partyId()))
                .toList();
    }

    private String name(AgreementView.AgentEntry agent, AgreementView.PartyEntry party) {
        return words.say("agreement.hand.agent", agent.agent(), party.name());
    }

    private static SelectItem item(AgreementView.PartyEntry party, String label, String value) {
        return new SelectItem(value, label, null, party.signed());
    }

    private static String agent(AgreementView.AgentEntry agent) {
        return agent.partyId() + BETWEEN + agent.id();
    }

    private static String fingerprint(UUID party) {
        return party + BETWEEN + FINGERPRINT;
    }

    /** Reads a choice that came back. */
    static SeenHand read(String choice) {
        if (choice.equals(MEDIATOR)) {
            return SeenHand.MEDIATOR;
        }
        List<String> parts = List.of(choice.split(BETWEEN));
        boolean fingerprint = parts.get(parts.size() - 1).equals(FINGERPRINT);
        List<UUID> ids = parts.subList(0, parts.size() - (fingerprint ? 1 : 0)).stream()
                .map(HandChoices::id)
                .toList();
        return new SeenHand(ids.get(0), ids.size() > 1 ? ids.get(1) : null, fingerprint);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new InvalidInput("signers", "fault.required");
        }
    }
}
