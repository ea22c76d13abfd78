package org.tandemcrm.audience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactPanel;
import org.tandemcrm.web.Panel;

/** Shows on a contact's page what standing campaigns ask somebody to do for them, or asked. */
@Component
@Order(25)
class TasksOfContact implements ContactPanel {

    private static final int MOST = 5;
    private static final int MOST_ENDED = 3;

    private final TaskList tasks;

    TasksOfContact(TaskList tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<Panel> of(ContactId contact) {
        List<OpenTask> open = tasks.about(contact, MOST);
        List<PastTask> ended = tasks.endedAbout(contact, MOST_ENDED);
        String back = "/contacts/" + contact;
        return open.isEmpty() && ended.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                open.isEmpty() ? "Tasks" : "To do",
                                "audience/tasks-of-contact",
                                Map.of("tasks", open, "ended", ended, "back", back)));
    }
}
