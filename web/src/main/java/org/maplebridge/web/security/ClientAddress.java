package org.maplebridge.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells from which address a request came. Behind a proxy that is what the proxy says in {@code X-Forwarded-For}, but only if the proxy is on the
 * operator's list {@code MAPLEBRIDGE_TRUSTED_PROXIES} (addresses or networks such as {@code 10.0.0.0/8}, separated by commas); anybody
 * else's header is a claim and not believed. Read from the right: the last address that is no trusted proxy.
 */
@ApplicationScoped
public class ClientAddress {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final List<Network> trusted;

    public ClientAddress() {
        this(System.getenv("MAPLEBRIDGE_TRUSTED_PROXIES"));
    }

    ClientAddress(String trustedProxies) {
        trusted = trustedProxies == null || trustedProxies.isBlank()
                ? List.of()
                : Arrays.stream(trustedProxies.split(","))
                        .map(String::strip)
                        .filter(network -> !network.isEmpty())
                        .map(Network::of)
                        .toList();
    }

    /** The address of the person's side of a request. */
    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    String of(String peer, String forwardedFor) {
        String client = peer;
        if (forwardedFor == null) {
            return client;
        }
        String[] hops = forwardedFor.split(",");
        for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
            String hop = hops[i].strip();
            if (!LITERAL.matcher(hop).matches()) {
                return client;
            }
            client = hop;
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.holds(address));
    }

    private record Network(byte[] address, int bits) {

        static Network of(String text) {
            String[] parts = text.split("/", 2);
            byte[] address = bytes(parts[0]);
            if (address == null) {
                throw new IllegalArgumentException("MAPLEBRIDGE_TRUSTED_PROXIES: not an address: " + text);
            }
            return new Network(address, parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]));
        }

        boolean holds(String text) {
            byte[] other = bytes(text);
            if (other == null || other.length != address.length) {
                return false;
            }
            int loose = address.length * 8 - bits;
            return new BigInteger(1, address).shiftRight(loose).equals(new BigInteger(1, other).shiftRight(loose));
        }

        private static byte[] bytes(String text) {
            if (!LITERAL.matcher(text).matches()) {
                return null;
            }
            try {
                return InetAddress.getByName(text).getAddress();
            } catch (UnknownHostException noAddress) {
                return null;
            }
        }
    }
}
