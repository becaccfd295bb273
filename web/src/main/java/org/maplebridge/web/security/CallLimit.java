package org.maplebridge.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one address may ask what anybody may ask, by the page and by REST together: sixty times in a minute, on this node. Remembers the
 * latest ten thousand addresses; an address that is forgotten begins anew.
 */
@ApplicationScoped
public class CallLimit {

    /** So many questions, and no more, in a minute. */
    public static final int PER_MINUTE = 60;

    private static final int REMEMBERED = 10_000;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Counts a question; gives the seconds after which it may come again, 0 if it may come now. */
    public long wait(String address) {
        return wait(address, System.nanoTime());
    }

    synchronized long wait(String address, long nanos) {
        Window window = windows.get(address);
        if (window == null || nanos - window.began >= MINUTE) {
            window = new Window(nanos);
            windows.put(address, window);
        }
        return ++window.calls <= PER_MINUTE ? 0 : (window.began + MINUTE - nanos) / SECOND + 1;
    }

    private static final class Window {
        private final long began;
        private int calls;

        private Window(long began) {
            this.began = began;
        }
    }
}
