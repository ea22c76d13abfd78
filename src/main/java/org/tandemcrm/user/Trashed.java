package org.tandemcrm.user;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something lies in the trash; what is kept has none.
 *
 * @param deletedBy nobody where the application itself put it there
 */
@Embeddable
public record Trashed(
        Instant deletedAt,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "deleted_by"))
                @Nullable UserId deletedBy) {

    /** When it was put into the trash; nothing while it is kept. */
    public static @Nullable Instant at(@Nullable Trashed trashed) {
        return trashed == null ? null : trashed.deletedAt();
    }
}
