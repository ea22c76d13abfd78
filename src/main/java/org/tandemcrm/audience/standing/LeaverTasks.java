package org.tandemcrm.audience.standing;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserLeft;
import org.tandemcrm.user.Users;

/**
 * Hands on what standing campaigns ask of someone who leaves: to a marketer, or to an owner where
 * there is none.
 */
@Component
class LeaverTasks {

    private final JdbcClient jdbc;
    private final Users users;
    private final Notices notices;

    LeaverTasks(JdbcClient jdbc, Users users, Notices notices) {
        this.jdbc = jdbc;
        this.users = users;
        this.notices = notices;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(UserLeft left) {
        int open = openTasksOf(left.user());
        heirOf(left.user()).ifPresent(heir -> handOn(left.user(), heir.id(), open));
    }

    private Optional<Person> heirOf(UserId leaver) {
        return Stream.concat(
                        users.withRole(Role.MARKETER).stream(), users.withRole(Role.OWNER).stream())
                .filter(person -> !person.id().equals(leaver))
                .findFirst();
    }

    private int openTasksOf(UserId leaver) {
        return jdbc.sql(
                        """
                        select count(*) from standing_step s
                          join standing_deed d on d.standing_step_id = s.standing_step_id
                         where s.assignee_id = ? and d.done_at is null
                        """)
                .param(leaver.value())
                .query(Integer.class)
                .single();
    }

    private void handOn(UserId leaver, UserId heir, int open) {
        int steps =
                jdbc.sql("update standing_step set assignee_id = ? where assignee_id = ?")
                        .params(heir.value(), leaver.value())
                        .update();
        if (steps > 0) {
            notices.tell(
                    heir,
                    NoticeKind.WORK_HANDED_ON,
                    "%s left: what standing campaigns asked of them is yours now (%s)."
                            .formatted(
                                    users.nameOf(leaver),
                                    open == 1 ? "1 open task" : "%,d open tasks".formatted(open)),
                    "/tasks");
        }
    }
}
