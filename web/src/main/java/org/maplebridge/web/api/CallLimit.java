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
     * @throws BadCall 429 if the address has asked too often in this minute
     */
    void count(String address) {
        if (!admits(address, System.nanoTime())) {
            throw new BadCall("too-many", 429, PER_MINUTE);
        }
    }

    synchronized boolean admits(String address, long nanos) {
        Window window = windows.get(address);
        if (window == null || nanos - window.began >= MINUTE) {
            window = new Window(nanos);
            windows.put(address, window);
        }
        return ++window.calls <= PER_MINUTE;
    }

    private static final class Window {
        private final long began;
        private int calls;

        private Window(long began) {
            this.began = began;
        }
    }
}
