package org.tandemcrm.audience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactPanel;
import org.tandemcrm.web.Panel;

/** Shows on a contact's page what standing campaigns ask somebody to do for them. */
@Component
@Order(25)
class TasksOfContact implements ContactPanel {

    private static final int MOST = 5;

    private final TaskList tasks;

    TasksOfContact(TaskList tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<Panel> of(ContactId contact) {
        List<OpenTask> open = tasks.about(contact, MOST);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                "To do",
                                "audience/tasks",
                                Map.of("tasks", open, "back", "/contacts/" + contact)));
    }
}
