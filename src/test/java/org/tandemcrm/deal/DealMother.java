package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewStakeholder;
import org.tandemcrm.user.UserMother;

/** Leads deals to where a test wants them, by the verbs that people use; a bean of every test. */
@Component
public class DealMother {

    private final ContactDirectory contacts;
    private final CampaignDesk campaigns;
    private final ResponseBook responses;
    private final LeadDesk leads;
    private final LeadBook leadBook;
    private final Pipeline pipeline;
    private final UserMother users;
    private final Clock clock;

    DealMother(
            ContactDirectory contacts,
            CampaignDesk campaigns,
            ResponseBook responses,
            LeadDesk leads,
            LeadBook leadBook,
            Pipeline pipeline,
            UserMother users,
            Clock clock) {
        this.contacts = contacts;
        this.campaigns = campaigns;
        this.responses = responses;
        this.leads = leads;
        this.leadBook = leadBook;
        this.pipeline = pipeline;
        this.users = users;
        this.clock = clock;
    }

    /** Lists what the deal is about, as its salesperson does; what it is worth follows. */
    public void list(DealId deal, LineDetails... lines) {
        users.as(
                users.salesperson(),
                () ->
                        pipeline.change(
                                deal,
                                pipeline.card(deal).version(),
                                new DealDetails("Deal", null, null, null, null),
                                List.of(lines)));
    }

    public ContactId contact(String firstName, String lastName) {
        return users.as(
                users.marketer(), () -> contacts.add(ContactMother.person(firstName, lastName)));
    }

    public CampaignId campaign(String name) {
        return users.as(
                users.marketer(),
                () ->
                        campaigns.log(
                                CampaignDetails.named(name, CampaignChannel.EMAIL),
                                CampaignStatus.RUNNING));
    }

    /** The contact answers the campaign, as marketing logs it. */
    public void response(CampaignId campaign, ContactId contact, ResponseKind kind, Instant at) {
        users.as(
                users.marketer(),
                () ->
                        responses.record(
                                new NewResponse(campaign, contact, kind, Channel.EMAIL, at, null)));
    }

    /** A lead that asked for a price an hour ago, and so is hot. */
    public LeadId hotLead(String firstName, String lastName) {
        ContactId contact = contact(firstName, lastName);
        return hotLead(contact, campaign("Campaign for " + lastName), hourAgo());
    }

    public LeadId hotLead(ContactId contact, CampaignId campaign, Instant at) {
        response(campaign, contact, ResponseKind.ASKED_PRICE, at);
        return users.as(users.owner(), () -> leads.openLeadOf(contact).orElseThrow());
    }

    public void stakeholder(LeadId lead, ContactId contact) {
        users.as(
                users.owner(),
                () ->
                        leadBook.putStakeholder(
                                lead,
                                new NewStakeholder(contact, BuyingRole.DECISION_MAKER, null)));
    }

    /**
     * An open deal of Sam's, who is there before the lead is: with nobody in sales owners get it.
     */
    public DealId open(String firstName, String lastName) {
        users.salesperson();
        return accept(hotLead(firstName, lastName), clock.instant());
    }

    /** Sam accepts the lead. */
    public DealId accept(LeadId lead, Instant at) {
        users.salesperson();
        return users.as(users.salesperson(), () -> pipeline.accept(lead, at));
    }

    /** The owner closes the deal as won. */
    public void win(DealId deal, String amount, LocalDate day) {
        users.as(
                users.owner(),
                () -> pipeline.close(deal, new Closure.Won(new BigDecimal(amount), null, day)));
    }

    /** The owner closes the deal as lost. */
    public void lose(DealId deal, String reason, LocalDate day) {
        users.as(
                users.owner(),
                () -> pipeline.close(deal, new Closure.Lost(reason, null, day, null)));
    }

    public Instant hourAgo() {
        return clock.instant().minus(Duration.ofHours(1));
    }
}
