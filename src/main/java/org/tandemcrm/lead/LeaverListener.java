package org.tandemcrm.lead;

import java.time.ZoneId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.user.Absence;
import org.tandemcrm.user.AbsenceBegan;
import org.tandemcrm.user.AbsenceEnded;
import org.tandemcrm.user.UserLeft;

/** Hands on the leads of someone who leaves, and what cannot wait of someone who is away. */
@Component
class LeaverListener {

    private final JdbcClient jdbc;
    private final HandingOn handingOn;
    private final HandBell bell;

    LeaverListener(JdbcClient jdbc, HandingOn handingOn, HandBell bell) {
        this.jdbc = jdbc;
        this.handingOn = handingOn;
        this.bell = bell;
    }

    /** Before the deals, which follow their leads. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UserLeft left) {
        handingOn.all(left.user(), new Reason(bell.nameOf(left.user()) + " has left", null, null));
        jdbc.sql("update claim set released_at = ? where user_id = ? and released_at is null")
                .params(Rows.stamp(left.at()), left.user().value())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AbsenceBegan began) {
        Absence absence = began.absence();
        ZoneId zone = bell.zone();
        handingOn.urgent(
                absence.person(),
                absence.to().plusDays(1).atStartOfDay(zone).toInstant(),
                new Reason(
                        bell.nameOf(absence.person()) + " is away",
                        absence.deputy(),
                        absence.id()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AbsenceEnded ended) {
        Absence absence = ended.absence();
        int handedOn =
                jdbc.sql("select count(*) from lead_assignment where absence_id = ?")
                        .param(absence.id().value())
                        .query(Integer.class)
                        .single();
        bell.welcome(absence.person(), handedOn, "/absences/" + absence.id());
    }
}
