package org.maplebridge.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void without_a_trusted_proxy_the_header_is_not_believed() {
        assertThat(new ClientAddress(null).of("203.0.113.9", "10.1.2.3")).isEqualTo("203.0.113.9");
    }

    @Test
    void behind_a_trusted_proxy_the_last_untrusted_hop_is_the_client() {
        ClientAddress address = new ClientAddress("10.0.0.0/8, ::1");
        assertThat(address.of("10.1.1.1", "1.2.3.4, 203.0.113.9, 10.9.9.9")).isEqualTo("203.0.113.9");
        assertThat(address.of("0:0:0:0:0:0:0:1", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void a_hop_that_is_no_address_is_not_passed_on() {
        ClientAddress address = new ClientAddress("10.0.0.1");
        assertThat(address.of("10.0.0.1", "203.0.113.9, <script>")).isEqualTo("10.0.0.1");
        assertThat(address.of("10.0.0.1", null)).isEqualTo("10.0.0.1");
    }

    @Test
    void a_list_that_holds_no_address_stops_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientAddress("proxy.example"));
    }
}
