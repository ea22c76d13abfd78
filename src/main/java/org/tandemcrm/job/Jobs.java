package org.tandemcrm.job;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.shared.NotFound;

/** Where long work is started, watched and cancelled. People see their own, owners all of it. */
@Component
@Transactional
public class Jobs {

    private final JobBook book;
    private final JobViews views;
    private final JobQueue queue;
    private final ApplicationEventPublisher events;

    Jobs(JobBook book, JobViews views, JobQueue queue, ApplicationEventPublisher events) {
        this.book = book;
        this.views = views;
        this.queue = queue;
        this.events = events;
    }

    /**
     * Starts work of the kind once the present transaction has committed; it runs as whoever is at
     * work now.
     *
     * @param params what {@link JobWork#run} gets, for instance the id of an upload
     * @param title what people read, as in "Import of contacts.csv"
     */
    public JobId start(String kind, String params, String title) {
        JobId id = JobId.next();
        book.queue(id, kind, params, title, views.me().orElse(null));
        queue.put(id);
        return id;
    }

    /**
     * @throws NotFound if there is none that the reader may see
     */
    @Transactional(readOnly = true)
    public JobCard view(JobId id) {
        return views.one(id);
    }

    @Transactional(readOnly = true)
    public ListPage<JobCard> list(ListQuery query) {
        return views.page(query);
    }

    /** The list's query as a CSV file. */
    @Transactional(readOnly = true)
    public void csv(ListQuery query, HttpServletResponse response) {
        views.csv(query, response);
    }

    /** How many pieces of the reader's own work wait or run. */
    @Transactional(readOnly = true)
    public long running() {
        return views.running();
    }

    /** Stops work that waits at once, and asks work that runs to stop after its present batch. */
    public void cancel(JobId id) {
        views.one(id);
        book.askToCancel(id).ifPresent(events::publishEvent);
    }

    /** Continues work that failed or was cancelled, from where it wrote down that it was. */
    public void again(JobId id) {
        views.one(id);
        if (book.reopen(id)) {
            queue.put(id);
        }
    }
}
