package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A supervisor's morning: from the page of deadlines to a number, its list, a date's reasons and the case. */
@ExtendWith(OpenOffice.Resolver.class)
class SupervisionIT {

    private final OpenOffice office;

    SupervisionIT(OpenOffice office) {
        this.office = office;
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1440", "EN, 360"})
    void the_supervisor_goes_from_a_number_to_its_list_to_why_a_date_is_this_one_and_to_the_case(
            Language language, int width) {
        try (Person yangfan = new Person(office, language, width, "yangfan")) {
            for (int tile = 0; tile < 4; tile++) {
                yangfan.goTo("/supervision/index.xhtml");
                Locator number = yangfan.page().locator(".mb-glance a").nth(tile);
                int count = Integer.parseInt(number.innerText().strip());
                yangfan.goTo(number.getAttribute("href"));
                assertThat(yangfan.rowsOnAllPages()).hasSize(count);
            }
            yangfan.goTo("/supervision/index.xhtml");
            yangfan.looksAround();
            List<Locator> numbers = yangfan.page().locator("a.mb-number").all();
            assertThat(numbers).hasSizeGreaterThan(10);
            Locator ofMediator =
                    yangfan.page().locator(".mb-part-row a.mb-number").last();
            int count = Integer.parseInt(ofMediator.innerText().strip());
            String mediator = ofMediator
                    .locator("xpath=ancestor::tr")
                    .locator("th")
                    .innerText()
                    .strip();
            yangfan.goTo(ofMediator.getAttribute("href"));
            assertThat(yangfan.rowsOnAllPages()).hasSize(count).allMatch(row -> row.contains(mediator));
            yangfan.looksAround();

            Locator date = yangfan.page().locator("a[data-mb-why]").first();
            String day = date.getAttribute("title");
            date.click();
            yangfan.page().locator("dialog#why[open]").waitFor();
            assertThat(yangfan.page().locator("#why .mb-why-day").innerText()).contains(day);
            assertThat(yangfan.page().locator("#why ol li").count()).isGreaterThan(3);
            yangfan.page().locator("#why [data-mb-close]").click();

            Locator itsCase = yangfan.page().locator("td .mb-case a").first();
            String number = itsCase.innerText().strip();
            yangfan.goTo(itsCase.getAttribute("href"));
            yangfan.sees(number);
            assertThat(yangfan.ends()).isNotEmpty();
        }
    }
}
