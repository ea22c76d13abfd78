package org.tandemcrm.agreement;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Journaled;

/** The agreement of a quarter; its terms are the latest edition's. */
@Entity
@Journaled
@Table(name = "agreement")
class Agreement {

    @EmbeddedId private AgreementId id;
    @Version private @Nullable Long version;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private int edition;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    Agreement(Quarter quarter) {
        this.id = AgreementId.next();
        this.firstDay = quarter.from();
        this.lastDay = quarter.to();
    }

    /** Begins another edition; the one that the editor saw is the last. */
    int begin(long seen) {
        refuseUnless(seen);
        edition++;
        return edition;
    }

    void refuseUnless(long seen) {
        if (edition != seen) {
            throw new StaleEdit("Somebody changed the agreement after you opened it.");
        }
    }

    AgreementId id() {
        return id;
    }
}
