package org.tandemcrm.mailing.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemcrm.user.NoticeLetter;
import org.tandemcrm.user.NoticeLetter.Line;

/** Notices as people read them in their mail program. */
class NoticeLettersTests {

    private static final Line ANNA = new Line("Anna\r\nBcc: x@y.z is warm.", "/leads/1");

    @Test
    void oneNoticeIsItsOwnSubjectOnOneLine() {
        assertThat(NoticeLetters.subject(letter(List.of(ANNA))))
                .isEqualTo("Anna Bcc: x@y.z is warm.");
        assertThat(NoticeLetters.subject(letter(List.of(new Line("a".repeat(900), "/")))))
                .hasSize(150);
    }

    @Test
    void severalAreCountedAndEachLeadsIntoTandem() {
        NoticeLetter letter = letter(List.of(ANNA, new Line("An import is done.", "/jobs/2")));

        assertThat(NoticeLetters.subject(letter)).isEqualTo("2 pieces of news in Tandem");
        assertThat(NoticeLetters.text(letter, "https://crm.test"))
                .isEqualTo(
                        """
                        Hello Sam,

                        Anna Bcc: x@y.z is warm.
                        https://crm.test/leads/1

                        An import is done.
                        https://crm.test/jobs/2

                        You get this by mail because you chose so: https://crm.test/account
                        """);
    }

    private static NoticeLetter letter(List<Line> lines) {
        return new NoticeLetter("Sam", "sam@x.test", lines);
    }
}
