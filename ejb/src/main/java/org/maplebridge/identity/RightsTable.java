package org.maplebridge.identity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what: the one table of rights. A line is a right, a column a role (the last one stands for processes), a cell the relations
 * to the case of which one must hold, a dot none. The words are explained at {@link Relation}.
 *
 * <p>Reasons that the table itself cannot say: the administrator sees no case and the supervisor acts on none; a mediator reads the cases of
 * the room but acts on those of others never, and what was said in caucus is for the case's mediator alone; the sender gets papers
 * through the referral, not the room's file (特邀调解规定 22: what was said in mediation stays there); who mediated a case is not the one who
 * looks its file through before it goes to the archive.
 */
final class RightsTable {

    private static final String TABLE = """
            right               | clerk        | grid    | duty         | mediator  | head   | arb-clerk   | arbitrator  | supervisor    | archivist | admin  | process
            REGISTER_CASE       | office       | office  | office       | office    | office | .           | .           | .             | .         | .      | .
            READ_CASE           | room         | entered | room         | room      | room   | sent        | sent        | region        | room      | .      | self
            SCREEN_CASE         | .            | .       | .            | .         | room*  | .           | .           | .             | .         | .      | .
            RECORD_CONSENT      | room         | .       | .            | open mine | room   | sent        | sent        | .             | .         | .      | .
            ACCEPT_CASE         | .            | .       | .            | .         | room*  | .           | .           | .             | .         | .      | .
            RECORD_CHOICE       | room         | .       | .            | .         | room   | .           | .           | .             | .         | .      | .
            ASSIGN_MEDIATOR     | .            | .       | .            | .         | room   | .           | .           | .             | .         | .      | .
            PREPARE             | .            | .       | .            | mine      | .      | .           | .           | .             | .         | .      | .
            HOLD_SESSION        | .            | .       | .            | mine      | .      | .           | .           | .             | .         | .      | .
            READ_CAUCUS         | .            | .       | .            | mine      | .      | .           | .           | .             | .         | .      | .
            DRAFT_AGREEMENT     | .            | .       | .            | mine      | .      | .           | .           | .             | .         | .      | .
            SIGN_AGREEMENT      | .            | .       | .            | mine      | .      | .           | .           | .             | .         | .      | .
            SEAL_AGREEMENT      | .            | .       | .            | .         | room   | .           | .           | .             | .         | .      | .
            SERVE_AGREEMENT     | .            | .       | .            | mine      | .      | .           | .           | .             | .         | .      | .
            RECORD_PERFORMANCE  | .            | .       | .            | mine      | room   | .           | .           | .             | .         | .      | .
            APPLY_ROUTE         | .            | .       | .            | mine      | room   | .           | .           | .             | .         | .      | .
            GROUP_CASES         | room         | .       | .            | mine      | room   | .           | .           | .             | .         | .      | .
            SUSPEND_CASE        | .            | .       | .            | mine      | room   | .           | .           | .             | .         | .      | .
            EXTEND_LIMIT        | .            | .       | .            | mine      | room   | .           | .           | .             | .         | .      | .
            TERMINATE_CASE      | .            | .       | .            | mine      | room   | .           | .           | .             | .         | .      | self
            WITHDRAW_CASE       | room         | .       | .            | mine      | room   | .           | .           | .             | .         | .      | .
            RETURN_CASE         | .            | .       | .            | mine      | room   | .           | .           | .             | .         | .      | self
            CLOSE_CASE          | .            | .       | .            | .         | room   | .           | .           | .             | .         | .      | self
            ARCHIVE_CASE        | .            | .       | .            | .         | .      | .           | .           | .             | room-     | .      | .
            COMPLETE_DOSSIER    | room         | .       | .            | open mine | room   | .           | .           | .             | .         | .      | .
            REFER_CASE          | .            | .       | .            | .         | .      | office sent | office sent | .             | .         | .      | self
            RECEIVE_REFERRAL    | room         | .       | .            | .         | room   | .           | .           | .             | .         | .      | .
            SIGN_RETURN_RECEIPT | .            | .       | .            | .         | .      | sent        | sent        | .             | .         | .      | .
            EXTEND_AWARD        | .            | .       | .            | .         | .      | sent        | sent        | .             | .         | .      | .
            READ_REFERRAL       | room         | .       | .            | room      | room   | office sent | office sent | region        | room      | .      | self
            UPLOAD_DOCUMENT     | room         | entered | room         | open mine | room   | sent        | sent        | .             | .         | .      | .
            READ_DOCUMENT       | room         | entered | room         | room      | room   | .           | .           | region        | room      | .      | .
            REVEAL_SENSITIVE    | room         | .       | .            | mine      | room   | sent        | sent        | .             | .         | .      | .
            CLAIM_WORK          | room         | .       | room         | room      | room   | sent        | sent        | .             | room      | .      | .
            ASSIGN_WORK         | .            | .       | .            | .         | room   | .           | sent        | .             | .         | .      | .
            KEEP_ABSENCES       | .            | .       | .            | .         | office | .           | .           | .             | .         | .      | .
            READ_STATISTICS     | .            | .       | .            | .         | office room | .      | .           | office region | .         | .      | .
            READ_HISTORY        | room         | entered | room         | room      | room   | sent        | sent        | region        | room      | office | .
            ADMINISTER          | .            | .       | .            | .         | .      | .           | .           | .             | .         | office | .
            """;

    private static final Map<String, Role> COLUMNS = Map.of(
            "clerk", Role.WINDOW_CLERK,
            "grid", Role.GRID_WORKER,
            "duty", Role.DUTY_OFFICER,
            "mediator", Role.MEDIATOR,
            "head", Role.ROOM_HEAD,
            "arb-clerk", Role.ARBITRATION_CLERK,
            "arbitrator", Role.ARBITRATOR,
            "supervisor", Role.SUPERVISOR,
            "archivist", Role.ARCHIVIST,
            "admin", Role.ADMINISTRATOR);

    private static final String PROCESS = "process";

    private static final Map<Right, Map<Role, Set<Relation>>> ROLES = new EnumMap<>(Right.class);
    private static final Set<Right> OF_PROCESSES = EnumSet.noneOf(Right.class);

    static {
        List<List<String>> lines = TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> heads = lines.get(0);
        for (List<String> line : lines.subList(1, lines.size())) {
            read(heads, line);
        }
        for (Right right : Right.values()) {
            if (!ROLES.containsKey(right)) {
                throw new IllegalStateException("the table of rights has no line for " + right);
            }
        }
    }

    private RightsTable() {}

    private static void read(List<String> heads, List<String> line) {
        Right right = Right.valueOf(line.get(0));
        Map<Role, Set<Relation>> cells = new EnumMap<>(Role.class);
        for (int column = 1; column < heads.size(); column++) {
            Set<Relation> relations = EnumSet.noneOf(Relation.class);
            if (!line.get(column).equals(".")) {
                Arrays.stream(line.get(column).split(" ")).map(Relation::ofWord).forEach(relations::add);
            }
            if (!heads.get(column).equals(PROCESS)) {
                cells.put(COLUMNS.get(heads.get(column)), relations);
            } else if (relations.contains(Relation.OWN_PROCESS)) {
                OF_PROCESSES.add(right);
            }
        }
        if (ROLES.put(right, cells) != null) {
            throw new IllegalStateException("the table of rights has two lines for " + right);
        }
    }

    /** The relations for which a role has a right; empty if it has it never. */
    static Set<Relation> relations(Right right, Role role) {
        return ROLES.get(right).get(role);
    }

    /** Whether a process has the right at its own case. */
    static boolean ofProcess(Right right) {
        return OF_PROCESSES.contains(right);
    }
}
