package org.tandemcrm.dashboard.balance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Journaled;

/** What the owner has said about the effort of selling; one row. */
@Entity
@Journaled
@Table(name = "sales_effort")
class KeptEffort {

    static final UUID ONLY = UUID.fromString("01970000-0000-7000-8000-000000000245");

    @Id
    @Column(name = "sales_effort_id")
    private UUID id = ONLY;

    @Version private @Nullable Long version;
    private @Nullable Integer leadMinutes;
    private @Nullable Integer dealMinutes;
    private @Nullable Integer customerMinutes;

    protected KeptEffort() {}

    static KeptEffort unsaid() {
        return new KeptEffort();
    }

    void say(OwnEffort said, long seen) {
        if (version() != seen) {
            throw new StaleEdit("Somebody changed these settings after you opened them.");
        }
        leadMinutes = said.lead();
        dealMinutes = said.deal();
        customerMinutes = said.customers();
    }

    OwnEffort said() {
        return new OwnEffort(leadMinutes, dealMinutes, customerMinutes);
    }

    /** One more than the column's, so that 0 stands for a row that nobody has kept yet. */
    long version() {
        return version == null ? 0 : version + 1;
    }
}
