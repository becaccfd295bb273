package org.maplebridge.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.casefile.CaseBook;
import org.maplebridge.casefile.CaseFilter;
import org.maplebridge.casefile.CaseLine;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.Stage;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.web.security.CurrentUser;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The list of cases. What is looked for stands in the address as well, so that a list can be kept as a bookmark and opened from elsewhere;
 * the rows come page by page from the database.
 */
@Named
@ViewScoped
public class CasesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** For how long nothing may have happened to be asked for: a week, a fortnight, a month. */
    public static final List<Integer> UNMOVED_DAYS = List.of(7, 14, 30);

    @Inject
    private CaseBook book;

    @Inject
    private CodeBook codes;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser currentUser;

    private String text;
    private Stage stage;
    private String room;
    private String type;
    private boolean openOnly = true;
    private Integer unmoved;
    private CaseFilter.Order order = CaseFilter.Order.CHANGED;
    private LazyDataModel<CaseLine> rows;

    @PostConstruct
    void layOut() {
        rows = new Rows();
    }

    /** Shows what is looked for now; the table begins at its first page. */
    public void look() {
        rows = new Rows();
    }

    private CaseFilter filter() {
        // who asks for the closed ones wants to see them
        boolean open = openOnly && (stage == null || stage.compareTo(Stage.CLOSED) < 0);
        return new CaseFilter(text, stage, roomId(), type, open, unmoved, order);
    }

    /** The address of the list of open cases that nobody has moved for so many days, one of {@link #UNMOVED_DAYS}. */
    public static String unmovedHref(int days) {
        return "/cases/index.xhtml?unmoved=" + days + "&order=" + CaseFilter.Order.UNMOVED;
    }

    /** A room in the address that is no id finds no case, like one that does not exist. */
    private UUID roomId() {
        try {
            return room == null ? null : UUID.fromString(room);
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }

    private final class Rows extends LazyDataModel<CaseLine> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filterBy) {
            return Math.toIntExact(book.count(currentUser.actor(), filter()));
        }

        @Override
        public List<CaseLine> load(
                int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
            return book.page(currentUser.actor(), filter(), first, pageSize);
        }

        @Override
        public String getRowKey(CaseLine line) {
            return line.id().toString();
        }
    }

    public LazyDataModel<CaseLine> getRows() {
        return rows;
    }

    public List<Stage> getStages() {
        return Arrays.asList(Stage.values());
    }

    public List<CaseFilter.Order> getOrders() {
        return Arrays.asList(CaseFilter.Order.values());
    }

    public List<Organisation> getRooms() {
        return directory.rooms();
    }

    /** The dispute types of the first level. */
    public List<Code> getTypes() {
        return codes.list(CodeBook.DISPUTE_TYPES).stream()
                .filter(code -> code.parent() == null)
                .toList();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Stage getStage() {
        return stage;
    }

    public void setStage(Stage stage) {
        this.stage = stage;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public boolean isOpenOnly() {
        return openOnly;
    }

    public void setOpenOnly(boolean openOnly) {
        this.openOnly = openOnly;
    }

    public List<Integer> getUnmovedDays() {
        return UNMOVED_DAYS;
    }

    public Integer getUnmoved() {
        return unmoved;
    }

    /** What is none of the choices asks for nothing. */
    public void setUnmoved(Integer unmoved) {
        this.unmoved = unmoved != null && UNMOVED_DAYS.contains(unmoved) ? unmoved : null;
    }

    public CaseFilter.Order getOrder() {
        return order;
    }

    public void setOrder(CaseFilter.Order order) {
        this.order = order;
    }
}
