package org.maplebridge.bench.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.identity.AccountName;
import org.maplebridge.identity.Accounts;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.CaseNumberPattern;
import org.maplebridge.identity.Offices;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.RegionCode;
import org.maplebridge.identity.Role;

/** The rooms and people of the bench, set up by the first administrator through the use cases of production, once. */
@ApplicationScoped
public class BenchOffice {

    private static final String HERE = "127.0.0.1";
    private static final String PASSWORD = "bench-office-2026";
    private static final RegionCode DISTRICT = new RegionCode("421003");

    @Inject
    private Accounts accounts;

    @Inject
    private Offices offices;

    @Inject
    private OfficeClock clock;

    private Actor administrator;
    private final List<Room> rooms = new ArrayList<>();
    private Actor reader;
    private Actor supervisor;

    /** A mediation room with who takes in and who decides. */
    record Room(UUID id, Actor clerk, Actor head) {}

    /** Rooms, each with a clerk and a head of its own. */
    void openRooms(int number) throws IOException {
        for (int i = 1; i <= number; i++) {
            UUID room = room("R" + i, "荆区" + i + "调字〔{year}〕第{number:4}号");
            rooms.add(new Room(
                    room,
                    person("clerk" + i, "刘洋", Role.WINDOW_CLERK, List.of(room)),
                    person("head" + i, "张国强", Role.ROOM_HEAD, List.of(room))));
        }
    }

    /** As many rooms as asked for; the reader heads every tenth of them, the supervisor reads all. */
    List<UUID> openInbox(int number) throws IOException {
        List<UUID> opened = new ArrayList<>();
        List<UUID> readers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            opened.add(room("I" + i, "荆区第" + i + "室调字〔{year}〕第{number:6}号"));
            if (i % 10 == 3) {
                readers.add(opened.get(i));
            }
        }
        reader = person("reader", "王琼", Role.ROOM_HEAD, readers);
        supervisor = person("supervisor", "赵敏", Role.SUPERVISOR, opened.subList(0, 1));
        return opened;
    }

    /** Who keeps the calendar. */
    Actor admin() throws IOException {
        return administrator();
    }

    List<Room> rooms() {
        return rooms;
    }

    /** Who reads the inbox; heads a tenth of the rooms. */
    Actor reader() {
        return reader;
    }

    /** Who supervises the region of all rooms. */
    Actor supervisor() {
        return supervisor;
    }

    private Actor administrator() throws IOException {
        if (administrator == null) {
            String first = Files.readString(Path.of(System.getenv("MAPLEBRIDGE_FIRST_ADMIN_PASSWORD_FILE")))
                    .strip();
            administrator = accounts.authenticate(System.getenv("MAPLEBRIDGE_FIRST_ADMIN"), first, HERE)
                    .signedIn()
                    .orElseThrow(() -> new IllegalStateException("the first administrator cannot log in"))
                    .actor(HERE);
            accounts.changeOwnPassword(administrator, first, PASSWORD);
            offices.addRegion(administrator, new RegionCode("4210"), "荆州市", "Jingzhou");
            offices.addRegion(administrator, DISTRICT, "荆州区", "Jingzhou District");
        }
        return administrator;
    }

    private UUID room(String code, String pattern) throws IOException {
        return offices.open(
                administrator(),
                new Organisation.Particulars(
                        code,
                        "调解室" + code,
                        "Room " + code,
                        BodyKind.JOINT_ROOM,
                        DISTRICT,
                        true,
                        new CaseNumberPattern(pattern),
                        12));
    }

    private Actor person(String account, String name, Role role, List<UUID> in) throws IOException {
        Accounts.Entered entered = accounts.createPerson(
                administrator(), new AccountName(account), new Person.Particulars(name, account, in.get(0), null));
        for (UUID office : in) {
            accounts.appoint(administrator(), entered.personId(), role, office, null, clock.today());
        }
        Actor person = Actor.person(entered.personId(), name, HERE);
        accounts.changeOwnPassword(person, entered.oneTimePassword().text(), PASSWORD);
        return person;
    }
}
