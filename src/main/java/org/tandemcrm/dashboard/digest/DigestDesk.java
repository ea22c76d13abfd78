package org.tandemcrm.dashboard.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.Letter;
import org.tandemcrm.contact.Postman;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.UserId;

/** Gives each owner the week's summary to the mail, once, and keeps who wants none. */
@Component
@Transactional
public class DigestDesk {

    private final DigestFigures figures;
    private final ObjectProvider<Postman> postmen;
    private final JdbcClient jdbc;
    private final CurrentUser me;
    private final Clock clock;

    DigestDesk(
            DigestFigures figures,
            ObjectProvider<Postman> postmen,
            JdbcClient jdbc,
            CurrentUser me,
            Clock clock) {
        this.figures = figures;
        this.postmen = postmen;
        this.jdbc = jdbc;
        this.me = me;
        this.clock = clock;
    }

    /** Whether there is a mail server to send by. */
    @Transactional(readOnly = true)
    public boolean isReady() {
        return postmen.stream().anyMatch(Postman::isReady);
    }

    /** What would come today, as of the week that is over. */
    @Transactional(readOnly = true)
    public Digest preview() {
        return figures.of(me.get(), figures.monday());
    }

    /** Whether the person gets it. */
    @Transactional(readOnly = true)
    public boolean isWanted() {
        return jdbc.sql(
                                "select count(*) from digest_reader where user_id = ? and"
                                        + " refused_at is not null")
                        .param(me.get().id().value())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** From now on it comes to the person, or does not. */
    public void want(boolean wanted) {
        jdbc.sql(
                        """
                        insert into digest_reader (user_id, refused_at) values (:user, :refused)
                        on conflict (user_id) do update set refused_at = excluded.refused_at
                        """)
                .param("user", me.get().id().value())
                .param("refused", wanted ? null : clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Gives the owner's letter to the mail, unless that was done for this Monday already: the row
     * and the letter are of one transaction, so that there are both or none.
     *
     * @return whether a letter went
     */
    boolean send(Person owner, LocalDate monday) {
        Postman postman = postmen.stream().filter(Postman::isReady).findFirst().orElse(null);
        EmailAddress mailbox = EmailAddress.parse(owner.email()).orElse(null);
        if (postman == null || mailbox == null || !claim(owner.id(), monday)) {
            return false;
        }
        Digest digest = me.as(owner.id(), () -> figures.of(me.get(), monday));
        DigestPaper paper = new DigestPaper(digest, postman.site());
        postman.send(new Letter(mailbox, digest.subject(), paper.text(), paper.html()));
        return true;
    }

    private boolean claim(UserId owner, LocalDate monday) {
        return jdbc.sql(
                                """
                                insert into digest_reader (user_id, last_monday) values (:user, :monday)
                                on conflict (user_id) do update set last_monday = excluded.last_monday
                                 where digest_reader.refused_at is null
                                   and (digest_reader.last_monday is null
                                        or digest_reader.last_monday < excluded.last_monday)
                                """)
                        .param("user", owner.value())
                        .param("monday", monday)
                        .update()
                == 1;
    }
}
