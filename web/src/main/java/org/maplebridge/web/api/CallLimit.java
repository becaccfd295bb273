package org.maplebridge.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one address may ask without a token: sixty times in a minute, on this node. Remembers the latest ten thousand addresses;
 * an address that is forgotten begins anew.
 */
@ApplicationScoped
class CallLimit {

    static final int PER_MINUTE = 60;

    private static final int REMEMBERED = 10_000;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Counts a call.
     *
     * @throws BadCall 429 if the address has asked too often in this minute, with the seconds until the next
     */
    void count(String address) {
        long wait = wait(address, System.nanoTime());
        if (wait > 0) {
            throw BadCall.tooSoon(wait, PER_MINUTE);
        }
    }

    /** Counts a call; gives the seconds after which it may come again, 0 if it may come now. */
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
