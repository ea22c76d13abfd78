package org.tandemcrm.contact.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.ConsentLedger;
import org.tandemcrm.contact.ConsentLine;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** All that a contact ever answered about being contacted, for programs. */
@RestController
class ConsentApi {

    private final ContactDirectory directory;
    private final ConsentLedger ledger;

    ConsentApi(ContactDirectory directory, ConsentLedger ledger) {
        this.directory = directory;
        this.ledger = ledger;
    }

    /**
     * One answer as programs read it.
     *
     * @param wording what they agreed to, in the version that they saw
     * @param recordedBy who of us wrote it down; null where the person or the machine did
     */
    record Line(
            Channel channel,
            ConsentPurpose purpose,
            ConsentState state,
            ConsentHow how,
            @Nullable String wording,
            @Nullable Integer wordingVersion,
            @Nullable String source,
            Instant at,
            @Nullable String recordedBy) {

        static Line of(ConsentLine line) {
            return new Line(
                    line.channel(),
                    line.purpose(),
                    line.state(),
                    line.basis().how(),
                    line.basis().wording(),
                    line.basis().version(),
                    line.basis().source(),
                    line.at(),
                    line.recordedBy());
        }
    }

    /** The whole ledger, the latest answer first. */
    record Ledger(List<Line> items) {}

    @Needs(Right.READ)
    @GetMapping("/api/v1/contacts/{id}/consents")
    Ledger show(@PathVariable ContactId id) {
        directory.living(id);
        return new Ledger(ledger.of(id).stream().map(Line::of).toList());
    }
}
