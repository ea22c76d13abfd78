package org.tandemcrm.contact;

import java.util.Collection;
import java.util.List;

/** Lines of the timeline that a module above keeps in rows of its own, read for many at once. */
public interface TimelinePart {

    /** The latest of these contacts, newest first. */
    List<TimelineItem> of(Collection<ContactId> contacts, int most);
}
