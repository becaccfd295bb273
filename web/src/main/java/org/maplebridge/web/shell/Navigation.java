package org.maplebridge.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.web.security.CurrentUser;

/** The left-hand navigation as this person sees it on this page: only doors that exist and are theirs, counted once a request. */
@Named("navigation")
@RequestScoped
public class Navigation {

    @Inject
    @Any
    private Instance<NavigationEntry> entries;

    @Inject
    private CurrentUser person;

    @Inject
    private HttpServletRequest request;

    private List<Shelf> shelves;

    /** The shelves that hold at least one door. */
    public List<Shelf> getShelves() {
        if (shelves == null) {
            shelves = new ArrayList<>();
            for (NavigationEntry.Section section : NavigationEntry.Section.values()) {
                List<Door> doors = entries.stream()
                        .filter(entry -> entry.section() == section && entry.visibleTo(person))
                        .sorted(Comparator.comparingInt(NavigationEntry::order))
                        .map(this::door)
                        .collect(Collectors.toList());
                if (!doors.isEmpty()) {
                    shelves.add(new Shelf("common.nav." + section, doors));
                }
            }
        }
        return shelves;
    }

    private Door door(NavigationEntry entry) {
        return new Door(entry.textKey(), entry.path(), entry.count(person), entry.urgent(), isHere(entry.path()));
    }

    /** A door is "here" for its own page and for the pages in its room. */
    private boolean isHere(String path) {
        String here = plain(request.getServletPath());
        String door = plain(path);
        if (here.equals(door)) {
            return true;
        }
        int room = door.lastIndexOf('/');
        return room > 0 && here.startsWith(door.substring(0, room + 1));
    }

    private static String plain(String path) {
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
    }

    /** A titled group of doors. */
    public record Shelf(String titleKey, List<Door> doors) {
        public String getTitleKey() {
            return titleKey;
        }

        public List<Door> getDoors() {
            return doors;
        }
    }

    /** One door with its number. */
    public record Door(String textKey, String path, long count, boolean urgent, boolean here) {
        public String getTextKey() {
            return textKey;
        }

        public String getPath() {
            return path;
        }

        public long getCount() {
            return count;
        }

        public boolean isUrgent() {
            return urgent;
        }

        public boolean isHere() {
            return here;
        }
    }
}
