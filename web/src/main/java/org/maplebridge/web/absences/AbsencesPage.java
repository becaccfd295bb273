package org.maplebridge.web.absences;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.identity.Absence;
import org.maplebridge.identity.Absences;
import org.maplebridge.identity.Person;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;

/** The days on which people are not at work: each enters their own, a head those of the room's mediators. */
@Named("absencesPage")
@ViewScoped
public class AbsencesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Absences absences;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    private transient List<Person> people;
    private transient List<Line> lines;
    private String who;
    private LocalDate first;
    private LocalDate last;
    private Absence.Ground ground = Absence.Ground.LEAVE;

    /** An absence with the name of who is away. */
    public record Line(UUID id, UUID personId, String name, LocalDate first, LocalDate last, Absence.Ground ground) {}

    /** Those for whom the reader may enter days, the reader first. */
    public List<Person> getPeople() {
        if (people == null) {
            people = absences.kept(currentUser.actor());
        }
        return people;
    }

    /** Whether there is anybody to choose. */
    public boolean isForOthers() {
        return getPeople().size() > 1;
    }

    /** What is not over yet. */
    public List<Line> getLines() {
        if (lines == null) {
            Map<UUID, String> names = getPeople().stream().collect(Collectors.toMap(Person::id, Person::name));
            lines = absences.coming(currentUser.actor()).stream()
                    .map(each -> new Line(
                            each.id(),
                            each.personId(),
                            names.get(each.personId()),
                            each.firstDay(),
                            each.lastDay(),
                            each.ground()))
                    .toList();
        }
        return lines;
    }

    /** Enters what the form says. */
    public void enter() {
        UUID person = who == null ? currentUser.getId() : UUID.fromString(who);
        absences.enter(currentUser.actor(), person, first, last, ground);
        say(
                "absence.entered",
                getPeople().stream()
                        .filter(each -> each.id().equals(person))
                        .map(Person::name)
                        .findFirst()
                        .orElse(""),
                first,
                last);
        lines = null;
        first = null;
        last = null;
    }

    /** Strikes an entry out. */
    public void strike(Line line) {
        absences.strike(currentUser.actor(), line.personId(), line.id());
        lines = null;
        say("absence.struck");
    }

    private void say(String key, Object... arguments) {
        String sentence = reader.words().say(key, arguments);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    public List<Absence.Ground> getGrounds() {
        return List.of(Absence.Ground.values());
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public Absence.Ground getGround() {
        return ground;
    }

    public void setGround(Absence.Ground ground) {
        this.ground = ground;
    }
}
