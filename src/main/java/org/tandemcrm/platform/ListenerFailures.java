package org.tandemcrm.platform;

import java.lang.reflect.Method;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Keeps the first line of why a listener failed beside its event, and logs the rest. */
@Component
class ListenerFailures implements AsyncConfigurer, AsyncUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerFailures.class);
    private static final int LONGEST = 300;

    // What is asked for when asynchronous beans are set up must not set up the database too.
    private final ObjectProvider<JdbcClient> jdbc;
    private final ObjectProvider<EventSerializer> serializer;
    private final ObjectProvider<Clock> clock;

    ListenerFailures(
            ObjectProvider<JdbcClient> jdbc,
            ObjectProvider<EventSerializer> serializer,
            ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.clock = clock;
    }

    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        return this;
    }

    @Override
    public void handleUncaughtException(
            Throwable problem, Method method, @Nullable Object... params) {
        LOG.error("{} failed", method, problem);
        if (params.length == 1 && params[0] != null) {
            keep(method, params[0], firstLine(problem));
        }
    }

    private void keep(Method method, Object event, String error) {
        jdbc.getObject()
                .sql(
                        """
                        insert into event_failure (event_publication_id, failed_at, error)
                        select p.id, :at, :error from event_publication p
                         where p.serialized_event = :event and p.listener_id = :listener
                           and p.completion_date is null
                        on conflict (event_publication_id)
                        do update set failed_at = excluded.failed_at, error = excluded.error
                        """)
                .param("at", Timestamp.from(clock.getObject().instant()))
                .param("error", error)
                .param("event", serializer.getObject().serialize(event).toString())
                .param("listener", listener(method))
                .update();
    }

    /** As the registry of events names a listener. */
    private static String listener(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getName)
                .collect(
                        Collectors.joining(
                                ",", ClassUtils.getQualifiedMethodName(method) + "(", ")"));
    }

    static String firstLine(Throwable problem) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(problem);
        String said = cause.getMessage();
        String line = said == null ? "" : ": " + said.strip().lines().findFirst().orElse("");
        String told = cause.getClass().getSimpleName() + line;
        return told.length() > LONGEST ? told.substring(0, LONGEST) : told;
    }
}
