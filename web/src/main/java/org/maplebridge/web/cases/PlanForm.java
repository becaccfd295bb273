package org.maplebridge.web.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.session.SessionPlan;
import org.maplebridge.session.SessionWay;

/** The fields of a session's plan as they are typed: times are the office's wall time. */
public class PlanForm implements Serializable {

    private static final int USUAL_MINUTES = 90;
    private static final int USUAL_PERSONS = 4;

    private SessionWay way = SessionWay.ON_SITE;
    private String place;
    private LocalDateTime startsAt;
    private Integer minutes = USUAL_MINUTES;
    private Integer persons = USUAL_PERSONS;
    private String recorder;

    /** A form that shows a plan. */
    static PlanForm of(SessionPlan plan) {
        PlanForm form = new PlanForm();
        form.way = plan.way();
        form.place = plan.place();
        form.startsAt = onTheWall(plan.startsAt());
        form.minutes = plan.minutes();
        form.persons = plan.persons();
        form.recorder = plan.recorder();
        return form;
    }

    /** What the form says. */
    SessionPlan plan() {
        return new SessionPlan(
                way, place, instant(startsAt), minutes == null ? 0 : minutes, persons == null ? 0 : persons, recorder);
    }

    /** The instant of a wall time; null for none. */
    static Instant instant(LocalDateTime time) {
        return time == null ? null : time.atZone(OfficeClock.ZONE).toInstant();
    }

    /** The wall time of an instant; null for none. */
    static LocalDateTime onTheWall(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, OfficeClock.ZONE);
    }

    public SessionWay[] getWays() {
        return SessionWay.values();
    }

    public SessionWay getWay() {
        return way;
    }

    public void setWay(SessionWay way) {
        this.way = way;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public LocalDateTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(LocalDateTime startsAt) {
        this.startsAt = startsAt;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Integer getPersons() {
        return persons;
    }

    public void setPersons(Integer persons) {
        this.persons = persons;
    }

    public String getRecorder() {
        return recorder;
    }

    public void setRecorder(String recorder) {
        this.recorder = recorder;
    }
}
