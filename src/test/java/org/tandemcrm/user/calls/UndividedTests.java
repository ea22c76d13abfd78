package org.tandemcrm.user.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Role;

@ModuleTest
@CleanDatabase
class UndividedTests {

    private static final Answer DONE = new Answer(201, Map.of("ETag", "\"0\""), new byte[] {1});

    @Autowired CallBook book;
    @Autowired Undivided undivided;
    @Autowired ContactDirectory directory;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private KeyedCall call;

    @BeforeEach
    void callOfAProgram() {
        call = new KeyedCall(people.with(Role.OWNER), null, "key", new byte[] {7});
        clock.setTo(clock.instant());
    }

    @Test
    void workAndAnswerAreCommittedTogether() throws Exception {
        undivided.run(begin(), this::addAnna, done -> Optional.of(DONE));

        assertThat(contacts()).isOne();
        assertThat(book.begin(call)).isInstanceOf(Attempt.Answered.class);
    }

    @Test
    void withoutTheAnswerThereIsNoWorkAndWithoutTheWorkNoAnswer() throws Exception {
        UUID attempt = begin();
        Callable<Object> broken =
                () -> {
                    addAnna();
                    throw new IllegalStateException("broken off");
                };

        assertThatThrownBy(
                        () ->
                                undivided.run(
                                        attempt,
                                        this::addAnna,
                                        done -> {
                                            throw new IllegalStateException("no answer");
                                        }))
                .hasMessage("no answer");
        assertThatThrownBy(() -> undivided.run(attempt, broken, done -> Optional.of(DONE)))
                .hasMessage("broken off");
        undivided.run(attempt, this::addAnna, refused -> Optional.empty());

        assertThat(contacts()).isZero();
        assertThat(book.begin(call)).isInstanceOf(Attempt.Running.class);
    }

    @Test
    void whoWasOvertakenCommitsNothing() throws Exception {
        UUID slow = begin();
        clock.forward(CallBook.LEASE.plusSeconds(1));
        UUID next = begin();

        assertThatThrownBy(() -> undivided.run(slow, this::addAnna, done -> Optional.of(DONE)))
                .isInstanceOf(RuleBroken.class)
                .extracting(broken -> ((RuleBroken) broken).problem())
                .isEqualTo(CallBook.STILL_RUNNING);
        book.free(slow);
        assertThat(contacts()).isZero();

        undivided.run(next, this::addAnna, done -> Optional.of(DONE));
        assertThat(contacts()).isOne();
    }

    @Test
    void workThatTheDatabaseBrokeOffIsDoneAgain() throws Exception {
        AtomicInteger tries = new AtomicInteger();

        undivided.run(
                begin(),
                () -> {
                    addAnna();
                    if (tries.incrementAndGet() < 3) {
                        throw new CannotAcquireLockException(
                                "deadlock", new SQLException("deadlock", "40P01"));
                    }
                    return true;
                },
                done -> Optional.of(DONE));

        assertThat(tries).hasValue(3);
        assertThat(contacts()).isOne();
    }

    @Test
    void aFacadeLoadsAfreshWhatAnotherWroteInTheSameCall() throws Exception {
        String title =
                undivided.run(
                        begin(),
                        () -> {
                            var anna = directory.add(ContactMother.anna());
                            directory.card(anna);
                            jdbc.sql("update contact set title = 'Chief'").update();
                            return String.valueOf(directory.card(anna).title());
                        },
                        done -> Optional.of(DONE));

        assertThat(title).isEqualTo("Chief");
    }

    @Test
    void aFreedKeyCanBeTakenAtOnceAndAnAnsweredOneIsNotFreed() throws Exception {
        book.free(begin());
        UUID again = begin();
        undivided.run(again, this::addAnna, done -> Optional.of(DONE));
        book.free(again);

        assertThat(book.begin(call)).isInstanceOf(Attempt.Answered.class);
        clock.forward(Duration.ofHours(25));
        assertThat(book.begin(call)).isInstanceOf(Attempt.Begun.class);
    }

    private UUID begin() {
        return book.begin(call)
                .fold(id -> id, answered -> fail(), UndividedTests::fail, UndividedTests::fail);
    }

    private static UUID fail() {
        throw new AssertionError("the key is taken");
    }

    private Object addAnna() {
        return directory.add(ContactMother.anna());
    }

    private long contacts() {
        return jdbc.sql("select count(*) from contact").query(Long.class).single();
    }
}
