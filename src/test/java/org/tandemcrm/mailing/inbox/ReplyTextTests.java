package org.tandemcrm.mailing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a reply only what its writer wrote is kept. */
class ReplyTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 2 Nov 2026 at 10:00, Hafen GmbH <news@crm.example.com> wrote:\n> Spring",
                "On Mon, 2 Nov 2026 at 10:00, Hafen GmbH <\nnews@crm.example.com> wrote:\n\n> Spring",
                "Am Mo., 2. Nov. 2026 um 10:00 Uhr schrieb Hafen GmbH <news@crm.example.com>:\n> Spring",
                "Am 02.11.2026 um 10:00 schrieb Hafen GmbH:\n> Spring",
                "Le lun. 2 nov. 2026 à 10:00, Hafen <news@crm.example.com> a écrit :\n> Spring",
                "El lun, 2 nov 2026 a las 10:00, Hafen (<news@crm.example.com>) escribió:\n> Spring",
                "-----Original Message-----\nFrom: Hafen\nSent: Monday\nSpring",
                "-----Ursprüngliche Nachricht-----\nVon: Hafen\nSpring",
                "________________________________\nFrom: Hafen <news@crm.example.com>\nSent: Monday\nTo: Anna\nSubject: Spring",
                "From: Hafen <news@crm.example.com>\nDate: Monday\nTo: Anna\nSubject: Spring",
                "Von: Hafen <news@crm.example.com>\nGesendet: Montag\nAn: Anna\nBetreff: Spring",
                "*From:* Hafen <news@crm.example.com>\n*Sent:* Monday\nSpring",
                "--\nAnna Berg, Client Ltd",
                "-- \nAnna Berg, Client Ltd",
                "Sent from my iPhone",
                "> Spring\n> offer"
            })
    void whatIsQuotedOrSignedIsCutOff(String rest) {
        assertThat(ReplyText.of("Yes, please call.\n\nAnna\n\n" + rest).replaceAll("\\s*_+$", ""))
                .isEqualTo("Yes, please call.\n\nAnna");
    }

    @Test
    void answersBetweenTheQuotedLinesStay() {
        assertThat(ReplyText.of("> Do you want it?\nYes.\n> When?\nOn Tuesday."))
                .isEqualTo("Yes.\nOn Tuesday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: the bottom of my heart, thanks.",
                "On Tuesday I wrote to you, and nobody answered.",
                "I need 5 -- no, 6 -- of them."
            })
    void whatOnlyLooksLikeAQuotationStays(String words) {
        assertThat(ReplyText.of(words)).isEqualTo(words);
    }
}
