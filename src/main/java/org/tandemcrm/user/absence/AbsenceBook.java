package org.tandemcrm.user.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.Absence;
import org.tandemcrm.user.AbsenceId;
import org.tandemcrm.user.UserId;

/** Reads and writes absences. */
@Component
class AbsenceBook {

    private static final String ABSENCES =
            """
            select a.absence_id, a.user_id, a.first_day, a.last_day, a.deputy_id, d.name as deputy,
                   a.begun_at, a.ended_at
              from absence a left join user_account d on d.user_id = a.deputy_id
            """;

    private final JdbcClient jdbc;

    AbsenceBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two plans of one person at once come one after the other. */
    void lock(UserId person) {
        jdbc.sql("select 1 from user_account where user_id = ? for no key update")
                .param(person.value())
                .query(Integer.class)
                .optional();
    }

    List<UserId> awayOn(LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct user_id from absence
                         where ended_at is null and first_day <= :day and last_day >= :day
                        """)
                .param("day", day)
                .query((row, n) -> new UserId(row.getObject("user_id", UUID.class)))
                .list();
    }

    Optional<Absence> find(AbsenceId id) {
        return jdbc.sql(ABSENCES + " where a.absence_id = ?")
                .param(id.value())
                .query(AbsenceBook::absence)
                .optional();
    }

    /** Those of a person that are not over, and after them the latest that are. */
    List<Absence> of(UserId person, int most) {
        return jdbc.sql(
                        ABSENCES
                                + """
                                 where a.user_id = ?
                                 order by a.ended_at is not null,
                                          case when a.ended_at is null then a.first_day end,
                                          a.first_day desc, a.absence_id
                                 limit ?
                                """)
                .params(person.value(), most)
                .query(AbsenceBook::absence)
                .list();
    }

    /** One that has come and whose work nobody has handed on yet, locked. */
    Optional<Absence> nextToBegin(LocalDate today) {
        return locked("a.first_day <= ? and a.begun_at is null", today);
    }

    /** One that is over and whose person nobody has told yet, locked. */
    Optional<Absence> nextToEnd(LocalDate today) {
        return locked("a.last_day < ? and a.begun_at is not null", today);
    }

    private Optional<Absence> locked(String due, LocalDate today) {
        return jdbc.sql(
                        ABSENCES
                                + " where a.ended_at is null and "
                                + due
                                + " order by a.first_day limit 1 for update of a skip locked")
                .param(today)
                .query(AbsenceBook::absence)
                .optional();
    }

    void add(AbsenceId id, UserId person, NewAbsence wanted, Instant now, @Nullable UUID by) {
        jdbc.sql(
                        """
                        insert into absence (absence_id, user_id, first_day, last_day, deputy_id,
                            planned_at, planned_by)
                        values (:id, :person, :from, :to, :deputy, :now, :by)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("deputy", wanted.deputy() == null ? null : wanted.deputy().value())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    void drop(AbsenceId id) {
        jdbc.sql("delete from absence where absence_id = ?").param(id.value()).update();
    }

    void begin(AbsenceId id, Instant now) {
        jdbc.sql("update absence set begun_at = ? where absence_id = ?")
                .params(Timestamp.from(now), id.value())
                .update();
    }

    /** False if it is over already. */
    boolean end(AbsenceId id, Instant now) {
        return jdbc.sql("update absence set ended_at = ? where absence_id = ? and ended_at is null")
                        .params(Timestamp.from(now), id.value())
                        .update()
                == 1;
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        UUID deputy = row.getObject("deputy_id", UUID.class);
        return new Absence(
                new AbsenceId(row.getObject("absence_id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                deputy == null ? null : new UserId(deputy),
                row.getString("deputy"),
                instant(row, "begun_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
