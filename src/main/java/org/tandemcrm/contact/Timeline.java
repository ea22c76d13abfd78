package org.tandemcrm.contact;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The one stream of all that happened with a contact. */
@Service
public class Timeline {

    /** Adds an entry in the transaction of the fact that it tells. */
    public void write(TimelineEntry entry) {
        throw new UnsupportedOperationException();
    }

    /** Adds many entries, for imports. */
    public void writeAll(List<TimelineEntry> entries) {
        throw new UnsupportedOperationException();
    }

    /** Takes the entries of a record back, when the record itself is taken back. */
    public void erase(UUID ref) {
        throw new UnsupportedOperationException();
    }

    /** The latest entries of the contacts, newest first. */
    public List<TimelineItem> of(Collection<ContactId> contacts, int most) {
        throw new UnsupportedOperationException();
    }

    /** The latest entries of a company and of its people, newest first. */
    public List<TimelineItem> ofCompany(CompanyId company, int most) {
        throw new UnsupportedOperationException();
    }

    /** Adds a note of the current user. */
    public void note(ContactId contact, String text) {
        throw new UnsupportedOperationException();
    }
}
