package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.NotFound;

class AgreementCodeTest {

    @Test
    void codes_do_not_repeat_and_can_be_read_back() {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            AgreementCode code = AgreementCode.draw();
            assertThat(AgreementCode.of(code.value())).isEqualTo(code);
            drawn.add(code.value());
        }
        assertThat(drawn).hasSize(10_000);
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        assertThat(AgreementCode.of(" ab0o-1il2 9z ").value()).isEqualTo("AB0011129Z");
    }

    @Test
    void what_cannot_be_a_code_is_of_no_agreement() {
        assertThatThrownBy(() -> AgreementCode.of(null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> AgreementCode.of("ABC")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> AgreementCode.of("ABCDEFGHU1")).isInstanceOf(NotFound.class);
    }
}
