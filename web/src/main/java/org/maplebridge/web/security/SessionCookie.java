package org.maplebridge.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Decides at start-up whether cookies travel only by https: yes, unless the operator says {@code MAPLEBRIDGE_COOKIE_SECURE=false}. The demo
 * on loopback says so, because it speaks plain http and not every browser treats localhost as safe; there the cookie never
 * leaves the machine. Production leaves it alone, also behind a proxy that ends the https.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean secure = !"false".equalsIgnoreCase(System.getenv("MAPLEBRIDGE_COOKIE_SECURE"));
        event.getServletContext().getSessionCookieConfig().setSecure(secure);
    }
}
