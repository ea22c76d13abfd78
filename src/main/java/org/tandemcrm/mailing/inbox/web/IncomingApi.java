package org.tandemcrm.mailing.inbox.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.Stranger;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.mailing.inbox.IncomingCard;
import org.tandemcrm.mailing.inbox.IncomingDesk;
import org.tandemcrm.mailing.inbox.IncomingListing;
import org.tandemcrm.mailing.inbox.IncomingMailId;
import org.tandemcrm.mailing.inbox.IncomingRow;
import org.tandemcrm.mailing.inbox.Proof;
import org.tandemcrm.mailing.inbox.Refusal;
import org.tandemcrm.mailing.inbox.RefusalDesk;
import org.tandemcrm.mailing.inbox.StrangerDesk;
import org.tandemcrm.mailing.inbox.Verdict;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;

/** What came back by mail, for programs. */
@RestController
@RequestMapping("/api/v1/incoming-mails")
class IncomingApi {

    private final IncomingDesk desk;
    private final StrangerDesk strangers;
    private final RefusalDesk refusals;
    private final Lists lists;

    IncomingApi(IncomingDesk desk, StrangerDesk strangers, RefusalDesk refusals, Lists lists) {
        this.desk = desk;
        this.strangers = strangers;
        this.refusals = refusals;
        this.lists = lists;
    }

    /**
     * A message as a list of programs has it; all that it says is a stranger's text.
     *
     * @param proof whether it proves who sent it
     * @param waits whether one of us must say what follows from it
     * @param setAside whether one of us said that it is not about us
     */
    record Line(
            IncomingMailId id,
            Instant receivedAt,
            @Nullable String sender,
            String subject,
            Verdict verdict,
            String why,
            String outcome,
            Proof proof,
            @Nullable ContactId contactId,
            @Nullable CampaignId campaignId,
            boolean waits,
            boolean setAside) {

        static Line of(IncomingRow row) {
            return new Line(
                    row.id(),
                    row.receivedAt(),
                    row.sender(),
                    row.subject(),
                    row.verdict(),
                    row.why(),
                    row.trouble() == null ? row.outcome() : row.trouble(),
                    row.proof(),
                    row.contactId(),
                    row.campaignId(),
                    row.waits(),
                    row.setAside());
        }
    }

    /** A message with its words, and with whom it closed mailings for. */
    record Json(
            Line mail,
            String words,
            String proofWords,
            @Nullable ResponseId responseId,
            List<Refusal> refusals) {}

    /**
     * The campaign that a mail answers, and who wrote it where Tandem does not know: a contact, or
     * somebody new.
     *
     * @param addAddress whether the mailbox that it came from is entered with the contact
     */
    record Answered(
            @Nullable CampaignId campaignId,
            @Nullable ContactId contactId,
            @Nullable Someone contact,
            @Nullable Boolean addAddress) {}

    /** Somebody who is no contact yet. */
    record Someone(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company) {

        Stranger stranger() {
            return new Stranger(firstName, lastName, email, phone, company);
        }
    }

    /** Why an opt-out is taken back. */
    record Reason(@Nullable String reason) {}

    /** Whether a complaint closes the address. */
    record Decision(@Nullable Boolean close) {}

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping
    ApiPage<Line> list(ListQuery query) {
        return lists.slice(IncomingListing.MAILS, query).api(Line::of);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/{id}")
    Json show(@PathVariable IncomingMailId id) {
        IncomingCard card = desk.card(id);
        return new Json(
                Line.of(card.row()),
                card.words(),
                card.proofWords(),
                card.response(),
                refusals.of(id));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{id}/response")
    Json log(@PathVariable IncomingMailId id, @RequestBody Answered body) {
        if (body.campaignId() == null) {
            throw new InvalidInput("campaignId", "Say which campaign it answers.");
        }
        if (body.contactId() != null && body.contact() != null) {
            throw new InvalidInput("contactId", "Name a contact, or tell a new one: not both.");
        }
        if (body.contact() != null) {
            strangers.enter(id, body.campaignId(), body.contact().stranger());
        } else if (body.contactId() != null) {
            strangers.recognise(
                    id,
                    body.campaignId(),
                    body.contactId(),
                    Boolean.TRUE.equals(body.addAddress()));
        } else {
            desk.log(id, body.campaignId());
        }
        return show(id);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{id}/setting-aside")
    Json setAside(@PathVariable IncomingMailId id) {
        desk.setAside(id);
        return show(id);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @DeleteMapping("/{id}/setting-aside")
    Json bringBack(@PathVariable IncomingMailId id) {
        desk.bringBack(id);
        return show(id);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{id}/retraction")
    Json takeBack(@PathVariable IncomingMailId id, @RequestBody Reason body) {
        refusals.takeBack(id, body.reason() == null ? "" : body.reason());
        return show(id);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{id}/decision")
    Json decide(@PathVariable IncomingMailId id, @RequestBody Decision body) {
        if (body.close() == null) {
            throw new InvalidInput("close", "Say true or false.");
        }
        refusals.decide(id, body.close());
        return show(id);
    }
}
