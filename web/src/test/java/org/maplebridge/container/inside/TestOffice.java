package org.maplebridge.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The office under test: set up by its first administrator through the use cases of production when first asked for. */
@ApplicationScoped
class TestOffice {

    private static final String HERE = "127.0.0.1";

    /** Nobody has a right before having chosen a password. */
    private static final String PASSWORD = "container-2026";

    @Inject
    private Accounts accounts;

    @Inject
    private Offices offices;

    @Inject
    private OfficeClock clock;

    private Cast cast;

    synchronized Cast cast() {
        if (cast == null) {
            cast = enter(administrator());
        }
        return cast;
    }

    private Actor administrator() {
        String first;
        try {
            first = Files.readString(Path.of(System.getenv("MAPLEBRIDGE_FIRST_ADMIN_PASSWORD_FILE")))
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Actor admin = accounts.authenticate(System.getenv("MAPLEBRIDGE_FIRST_ADMIN"), first, HERE)
                .signedIn()
                .orElseThrow(() -> new IllegalStateException("the first administrator cannot log in"))
                .actor(HERE);
        accounts.changeOwnPassword(admin, first, PASSWORD);
        return admin;
    }

    private Cast enter(Actor admin) {
        offices.addRegion(admin, new RegionCode("4210"), "荆州市", "Jingzhou");
        offices.addRegion(admin, new RegionCode("421003"), "荆州区", "Jingzhou District");
        UUID room = room(admin, "ROOM", "调解室", "Room", "荆区调字〔{year}〕第{number:4}号");
        UUID busyRoom = room(admin, "BUSY", "繁忙调解室", "Busy room", "荆区忙调字〔{year}〕第{number:4}号");
        return new Cast(
                room,
                busyRoom,
                admin,
                person(admin, "liuyang", "刘洋", Role.WINDOW_CLERK, room, busyRoom),
                person(admin, "zhangguoqiang", "张国强", Role.ROOM_HEAD, room, busyRoom));
    }

    private UUID room(Actor admin, String code, String name, String nameEn, String pattern) {
        return offices.open(
                admin,
                new Organisation.Particulars(
                        code,
                        name,
                        nameEn,
                        BodyKind.JOINT_ROOM,
                        new RegionCode("421003"),
                        true,
                        new CaseNumberPattern(pattern),
                        12));
    }

    Actor person(Actor admin, String account, String name, Role role, UUID... rooms) {
        Accounts.Entered entered = accounts.createPerson(
                admin, new AccountName(account), new Person.Particulars(name, account, rooms[0], null));
        for (UUID room : rooms) {
            accounts.appoint(admin, entered.personId(), role, room, null, clock.today());
        }
        Actor person = Actor.person(entered.personId(), name, HERE);
        accounts.changeOwnPassword(person, entered.oneTimePassword().text(), PASSWORD);
        return person;
    }
}
