package org.maplebridge.web.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.maplebridge.casefile.Registration;

/** Nobody types what the rule refuses afterwards for its length alone. */
class DisputeFieldsTest {

    private static final Pattern FIELD = Pattern.compile("value=\"#\\{party\\.(\\w+)}\" maxlength=\"(\\d+)\"");

    /** Eighteen characters and the blanks between their groups, as they are printed and pasted. */
    private static final int ID_NUMBER = 24;

    @Test
    void a_field_of_a_party_takes_what_the_rule_takes() throws IOException {
        Map<String, Integer> longest = new HashMap<>();
        Matcher field =
                FIELD.matcher(Files.readString(Path.of("src/main/webapp/WEB-INF/fragments/dispute-parties.xhtml")));
        while (field.find()) {
            longest.put(field.group(1), Integer.valueOf(field.group(2)));
        }

        assertThat(longest)
                .containsOnly(
                        Map.entry("name", Registration.LONGEST_NAME),
                        Map.entry("idNumber", ID_NUMBER),
                        Map.entry("phone", Registration.LONGEST_PHONE),
                        Map.entry("address", Registration.LONGEST_ADDRESS),
                        Map.entry("capacity", Registration.LONGEST_CAPACITY),
                        Map.entry("representative", Registration.LONGEST_REPRESENTATIVE));
    }
}
