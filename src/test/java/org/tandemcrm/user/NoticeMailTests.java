package org.tandemcrm.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;

/** What somebody wants to know by mail too goes out once, and not if they have read it. */
@ModuleTest
@CleanDatabase
class NoticeMailTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired JdbcClient jdbc;
    @Autowired Notices notices;
    @Autowired TestClock clock;
    @Autowired TestPeople people;

    private final List<NoticeLetter> sent = new ArrayList<>();
    private boolean ready = true;
    private NoticeMail mail;
    private UserId sam;

    @BeforeEach
    void somebodyWhoWantsToKnow() {
        clock.setTo(NOW);
        mail = new NoticeMail(jdbc, provider(), clock);
        sam = people.named("Sam", Role.SALESPERSON);
        mail.want(sam, Set.of(NoticeKind.WARM_LEAD));
    }

    @Test
    void anUnreadNoticeGoesOutOnceAfterAMomentAtTheBell() {
        notices.tell(sam, NoticeKind.WARM_LEAD, "Anna is warm.", "/leads/1");
        assertThat(mail.sendDue()).isZero();

        clock.setTo(NOW.plus(NoticeMail.PATIENCE));
        assertThat(mail.sendDue()).isEqualTo(1);
        assertThat(mail.sendDue()).isZero();

        assertThat(sent)
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(letter.lines())
                                        .containsExactly(
                                                new NoticeLetter.Line(
                                                        "Anna is warm.", "/leads/1")));
    }

    @Test
    void whatWasReadAndWhatIsNotWantedStaysInTheHouse() {
        notices.tell(sam, NoticeKind.JOB_DONE, "An import is done.", "/jobs/1");
        notices.tell(sam, NoticeKind.WARM_LEAD, "Anna is warm.", "/leads/1");
        notices.readAll(sam);
        notices.tell(sam, NoticeKind.JOB_DONE, "Another is done.", "/jobs/2");

        clock.setTo(NOW.plus(NoticeMail.PATIENCE));
        mail.sendDue();

        assertThat(sent).isEmpty();
    }

    @Test
    void whatGathersMeanwhileComesInOneLetter() {
        notices.tell(sam, NoticeKind.WARM_LEAD, "Anna is warm.", "/leads/1");
        clock.setTo(NOW.plus(NoticeMail.PATIENCE));
        mail.sendDue();
        notices.tell(sam, NoticeKind.WARM_LEAD, "Bert is warm.", "/leads/2");
        clock.setTo(clock.instant().plusSeconds(1));
        notices.tell(sam, NoticeKind.WARM_LEAD, "Cleo is warm.", "/leads/3");
        clock.setTo(clock.instant().plus(NoticeMail.PATIENCE));
        assertThat(mail.sendDue()).as("so soon after the last").isZero();

        clock.setTo(clock.instant().plus(NoticeMail.QUIET));
        assertThat(mail.sendDue()).isEqualTo(1);
        assertThat(sent.get(1).lines())
                .extracting(NoticeLetter.Line::sentence)
                .containsExactly("Bert is warm.", "Cleo is warm.");
    }

    @Test
    void withoutAMailServerNothingIsMarkedAndOldNewsIsNotSentLater() {
        ready = false;
        notices.tell(sam, NoticeKind.WARM_LEAD, "Anna is warm.", "/leads/1");
        clock.setTo(NOW.plus(NoticeMail.PATIENCE));
        assertThat(mail.sendDue()).isZero();

        ready = true;
        assertThat(mail.sendDue()).isEqualTo(1);
        notices.tell(sam, NoticeKind.WARM_LEAD, "Bert is warm.", "/leads/2");
        clock.setTo(clock.instant().plus(NoticeMail.STALE).plus(Duration.ofHours(1)));
        assertThat(mail.sendDue()).isZero();
    }

    private ObjectProvider<NoticePost> provider() {
        NoticePost post =
                new NoticePost() {
                    @Override
                    public boolean isReady() {
                        return ready;
                    }

                    @Override
                    public void send(NoticeLetter letter) {
                        sent.add(letter);
                    }
                };
        return new ObjectProvider<>() {
            @Override
            public NoticePost getObject() {
                return post;
            }

            @Override
            public Stream<NoticePost> stream() {
                return Stream.of(post);
            }
        };
    }
}
