package org.tandemcrm.agreement;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.UserId;

/** Writes editions and signatures down. */
@Component
class AgreementArchive {

    private final Agreements agreements;
    private final Editions editions;
    private final Signatures signatures;
    private final Clock clock;

    AgreementArchive(Agreements agreements, Editions editions, Signatures signatures, Clock clock) {
        this.agreements = agreements;
        this.editions = editions;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * @param seen the edition that the editor saw, 0 for none
     */
    void write(Quarter quarter, long seen, Terms terms, @Nullable Worth worth, UserId by) {
        Agreement agreement =
                agreements.findByFirstDay(quarter.from()).orElseGet(() -> new Agreement(quarter));
        int edition = agreement.begin(seen);
        keep(agreement);
        editions.saveAndFlush(new AgreementTerms(place(agreement.id(), edition, by), terms, worth));
    }

    /** Locks the agreement and makes sure that this edition is still the last. */
    AgreementId held(Quarter quarter, int edition) {
        Agreement agreement =
                agreements
                        .findByFirstDay(quarter.from())
                        .orElseThrow(() -> new NotFound("Nothing is agreed for this quarter yet."));
        agreement.refuseUnless(edition);
        return agreement.id();
    }

    void sign(AgreementId agreement, int edition, Side side, UserId by) {
        signatures.saveAndFlush(new Signature(place(agreement, edition, by), side));
    }

    private void keep(Agreement agreement) {
        try {
            agreements.saveAndFlush(agreement);
        } catch (DataIntegrityViolationException twin) {
            throw new StaleEdit("Somebody wrote the agreement at the same moment.");
        }
    }

    private AgreementTerms.Place place(AgreementId agreement, int edition, UserId by) {
        return new AgreementTerms.Place(agreement, edition, by, clock.instant());
    }
}
