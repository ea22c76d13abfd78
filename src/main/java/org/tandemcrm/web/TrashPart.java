package org.tandemcrm.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a module has in the trash; beans of it fill the trash page. */
public interface TrashPart {

    /** What the records are called, in the plural, as in "Contacts". */
    String label();

    /**
     * The latest discarded records.
     *
     * @param by only those that this person discarded; everybody's if absent
     */
    List<Item> items(@Nullable UUID by, int most);

    /**
     * A record in the trash.
     *
     * @param restoreHref the address to which a POST takes it out again
     */
    record Item(String title, Instant discardedAt, @Nullable String byName, String restoreHref) {}
}
