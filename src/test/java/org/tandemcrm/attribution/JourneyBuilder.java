package org.tandemcrm.attribution;

import org.springframework.context.ApplicationContext;

/** Does at once what the application's own job does in the background. */
public final class JourneyBuilder {

    private JourneyBuilder() {}

    /**
     * Builds and keeps the journeys of all deals that are marked.
     *
     * @return how many
     */
    public static int build(ApplicationContext application) {
        return application.getBean(JourneyCare.class).mend();
    }
}
