package org.maplebridge.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The way out: ends the log-in on this device. A post with the session's token, so that no link can log a person out. */
@WebServlet(SignOut.PATH)
public class SignOut extends HttpServlet {

    static final String PATH = "/sign-out";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LogIn.end(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/login.xhtml?out=1");
    }
}
