package org.maplebridge.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Decides at start-up whether cookies travel only by https: yes, unless the operator says {@code MAPLEBRIDGE_COOKIE_SECURE=false}. The demo
 * on loopback says so, because it speaks plain http and not every browser treats localhost as safe; there the cookie never
 * leaves the machine. Production leaves it alone, also behind a proxy that ends the https. Lax and not Strict, so that a link in a
 * message opens its page without a second log-in; writing requests from elsewhere are refused by {@link SameOrigin}.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean secure = !"false".equalsIgnoreCase(System.getenv("MAPLEBRIDGE_COOKIE_SECURE"));
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(secure);
        // Payara leaves this out and takes its listener's setting instead (config/payara/preboot.asadmin)
        cookie.setAttribute("SameSite", "Lax");
    }
}
