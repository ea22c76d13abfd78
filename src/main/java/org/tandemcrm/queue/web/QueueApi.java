package org.tandemcrm.queue.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.QueueEntry;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.lead.WarmLeads;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.web.ApiPage;

/** The queue for programs. */
@RestController
@RequestMapping("/api/v1/queue")
class QueueApi {

    private static final int MOST = 1000;

    private final WarmLeads queue;
    private final CurrentUser me;

    QueueApi(WarmLeads queue, CurrentUser me) {
        this.queue = queue;
        this.me = me;
    }

    /** Whom to talk to. */
    record Contact(@Nullable ContactId id, String name, @Nullable String companyName) {}

    /** A lead that waits. */
    record Waiting(
            LeadId leadId,
            long number,
            Contact contact,
            Temperature temperature,
            double heat,
            String why,
            @Nullable Channel proposedChannel,
            @Nullable Instant dueAt,
            @Nullable UserId assigneeId,
            @Nullable UserId claimedBy,
            @Nullable Instant claimedUntil) {

        static Waiting of(QueueEntry entry) {
            return new Waiting(
                    entry.leadId(),
                    entry.number(),
                    new Contact(entry.contactId(), entry.name(), entry.companyName()),
                    entry.temperature(),
                    entry.heat(),
                    entry.why(),
                    entry.proposedChannel(),
                    entry.dueAt(),
                    entry.assigneeId(),
                    entry.claimedBy(),
                    entry.claimedUntil());
        }
    }

    /** Whose the lead is for the next half hour. */
    record Claim(LeadId leadId, UserId claimedBy, Instant until) {}

    @Needs(Right.READ)
    @GetMapping
    ApiPage<Waiting> list(
            @RequestParam(defaultValue = "me") String assignee,
            @RequestParam(defaultValue = "50") int limit) {
        List<QueueEntry> entries = queue.of(whose(assignee), Math.max(1, Math.min(limit, MOST)));
        return new ApiPage<>(entries.stream().map(Waiting::of).toList(), null);
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/{lead}/claim")
    Claim claim(@PathVariable LeadId lead) {
        Instant until = queue.claim(lead);
        return new Claim(lead, me.get().id(), until);
    }

    @Needs(Right.WORK_LEADS)
    @DeleteMapping("/{lead}/claim")
    ResponseEntity<Void> release(@PathVariable LeadId lead) {
        queue.release(lead);
        return ResponseEntity.noContent().build();
    }

    private @Nullable UserId whose(String assignee) {
        return switch (assignee) {
            case "me" -> me.get().id();
            case "any" -> null;
            default -> UserId.of(assignee);
        };
    }
}
