package org.maplebridge.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Person;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Paging;

/** The list of people with an account; search and place are in the address. */
@Named("peoplePage")
@RequestScoped
public class PeoplePage {

    private static final int LINES = 30;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser currentUser;

    private String text;
    private String page;
    private Paging paging;
    private List<Person> people;

    /** Reads the page of the list. */
    public void open() {
        long total = directory.countPeople(currentUser.actor(), text);
        String address = "/admin/people.xhtml?q="
                + (text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8))
                + "&page=";
        paging = Paging.of(page, LINES, total, number -> address + number);
        people = directory.people(currentUser.actor(), text, paging.skipped(), LINES);
    }

    public Paging getPaging() {
        return paging;
    }

    public List<Person> getPeople() {
        return people;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
