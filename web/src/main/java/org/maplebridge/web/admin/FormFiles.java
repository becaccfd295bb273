package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.form.FormBook;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Download;
import org.maplebridge.web.shell.TurnedAway;
import org.maplebridge.web.text.Words;

/** Hands out examples of forms to the administrator: {@code /files/form/<form>/<version>}. */
@WebServlet("/files/form/*")
public class FormFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Z_]{1,30})/([1-9][0-9]{0,3})");

    @Inject
    private FormBook book;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Matcher asked = PATH.matcher(String.valueOf(request.getPathInfo()));
            if (!asked.matches()) {
                throw new NotFound("fault.form.unknown");
            }
            byte[] pdf = book.specimen(currentUser.actor(), asked.group(1), Integer.parseInt(asked.group(2)));
            Download.announce(response, asked.group(1) + "-" + asked.group(2) + ".pdf", "application/pdf", pdf.length);
            response.getOutputStream().write(pdf);
        } catch (MediationFault fault) {
            TurnedAway.fromMatter(request, response, fault, words);
        }
    }
}
