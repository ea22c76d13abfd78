package org.tandemcrm.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemcrm.shared.InvalidInput.Flaw;

class FormDetailsTests {

    @Test
    void anErrorStandsAtTheLineInWhichItWasTyped() {
        FormDetails form =
                form(
                        List.of(
                                new HeardChoice("On the radio", null),
                                new HeardChoice(" ", null),
                                new HeardChoice("x".repeat(201), null)),
                        List.of(
                                new FormQuestion("", false),
                                new FormQuestion("Hall", false),
                                new FormQuestion("Hall", true),
                                new FormQuestion("<b>", true)));

        assertThat(form.flaws())
                .extracting(Flaw::field)
                .containsExactly("heard[2].label", "custom[2].name", "custom[3].name");
    }

    @Test
    void emptyLinesAreNotStored() {
        FormDetails form =
                form(
                                List.of(new HeardChoice("", null), new HeardChoice("Radio", null)),
                                List.of(
                                        new FormQuestion(" ", true),
                                        new FormQuestion(" Hall ", true)))
                        .tidied();

        assertThat(form.heard()).containsExactly(new HeardChoice("Radio", null));
        assertThat(form.custom()).containsExactly(new FormQuestion("Hall", true));
    }

    private static FormDetails form(List<HeardChoice> heard, List<FormQuestion> custom) {
        return new FormDetails(
                "prices",
                "Prices",
                null,
                EnumSet.of(FormField.EMAIL),
                EnumSet.of(FormField.EMAIL),
                null,
                false,
                "Send",
                "Thanks",
                null,
                List.of(),
                heard,
                custom);
    }
}
