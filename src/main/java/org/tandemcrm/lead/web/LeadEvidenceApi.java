package org.tandemcrm.lead.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.lead.EvidenceCard;
import org.tandemcrm.lead.EvidenceId;
import org.tandemcrm.lead.EvidenceKind;
import org.tandemcrm.lead.EvidenceListing;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewFact;
import org.tandemcrm.lead.TemperatureBook;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;

/** The evidence of a lead for programs. */
@RestController
@RequestMapping("/api/v1/leads/{lead}/evidence")
class LeadEvidenceApi {

    private final TemperatureBook temperatures;
    private final LeadDesk desk;
    private final Lists lists;
    private final Clock clock;

    LeadEvidenceApi(TemperatureBook temperatures, LeadDesk desk, Lists lists, Clock clock) {
        this.temperatures = temperatures;
        this.desk = desk;
        this.lists = lists;
        this.clock = clock;
    }

    /** A fact that somebody noticed; its points follow from the company's settings. */
    record Body(
            @Nullable EvidenceKind kind, @Nullable Instant occurredAt, @Nullable String cause) {}

    @Needs(Right.READ)
    @GetMapping
    ApiPage<EvidenceCard> list(@PathVariable LeadId lead, ListQuery query) {
        desk.card(lead);
        Slice<EvidenceCard> slice =
                lists.slice(EvidenceListing.EVIDENCE, query, Map.of("lead", lead.value()));
        return new ApiPage<>(slice.rows(), slice.next());
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping
    ResponseEntity<EvidenceCard> note(@PathVariable LeadId lead, @RequestBody Body body) {
        if (body.kind() == null) {
            throw new InvalidInput("kind", "Say what happened.");
        }
        Instant at = body.occurredAt() == null ? clock.instant() : body.occurredAt();
        EvidenceId id = temperatures.note(lead, new NewFact(body.kind(), at, body.cause()));
        return ResponseEntity.created(URI.create("/api/v1/leads/" + lead + "/evidence"))
                .body(temperatures.evidence(id));
    }
}
