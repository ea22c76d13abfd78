package org.tandemcrm.house;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Hears which statements Hibernate sends to the database. */
public final class Statements {

    private Statements() {}

    /** The statements that were sent while the work was done. */
    public static List<String> during(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            work.run();
        } finally {
            logger.setAdditive(true);
            logger.setLevel(before);
            logger.detachAppender(heard);
        }
        return List.copyOf(heard.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
