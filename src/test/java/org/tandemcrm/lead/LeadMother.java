package org.tandemcrm.lead;

import java.time.Instant;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.Outcome;

/** Leads of tests, made by what really makes them: people, campaigns and responses. */
public final class LeadMother {

    private final ContactDirectory contacts;
    private final CompanyDirectory companies;
    private final CampaignDesk campaigns;
    private final ResponseBook responses;
    private final LeadDesk desk;

    public LeadMother(
            ContactDirectory contacts,
            CompanyDirectory companies,
            CampaignDesk campaigns,
            ResponseBook responses,
            LeadDesk desk) {
        this.contacts = contacts;
        this.companies = companies;
        this.campaigns = campaigns;
        this.responses = responses;
        this.desk = desk;
    }

    public ContactId person(String firstName, String lastName) {
        return contacts.add(ContactDetails.named(firstName, lastName));
    }

    /** A person and the company where they work. */
    public record Employee(ContactId person, CompanyId company) {}

    public Employee personAt(String firstName, String companyName) {
        CompanyId company = companies.add(CompanyDetails.named(companyName));
        return new Employee(personAt(firstName, company), company);
    }

    public ContactId personAt(String firstName, CompanyId company) {
        return contacts.add(ContactDetails.named(firstName, "Berg").withCompany(company));
    }

    public CampaignId campaign(String name) {
        return campaigns.log(
                CampaignDetails.named(name, CampaignChannel.EMAIL), CampaignStatus.RUNNING);
    }

    public void answered(
            ContactId contact, CampaignId campaign, ResponseKind kind, Channel by, Instant at) {
        responses.record(new NewResponse(campaign, contact, kind, by, at, null));
    }

    /** A warm lead: the person replied to a mailing at that moment. */
    public LeadId warm(String firstName, Instant at) {
        ContactId contact = person(firstName, "Berg");
        answered(contact, campaign("Spring mailing"), ResponseKind.REPLIED, Channel.EMAIL, at);
        return desk.openLeadOf(contact).orElseThrow();
    }

    public LeadId hot(String firstName, Instant at) {
        ContactId contact = person(firstName, "Berg");
        answered(contact, campaign("Spring fair"), ResponseKind.ASKED_PRICE, Channel.EVENT, at);
        return desk.openLeadOf(contact).orElseThrow();
    }

    public LeadId cold(String firstName, Instant at) {
        ContactId contact = person(firstName, "Berg");
        return desk.open(new NewLead(contact, null, null, null, null, at));
    }

    public NewTouch touch(
            LeadId lead, Channel channel, Direction direction, Outcome outcome, Instant at) {
        return new NewTouch(
                desk.people(lead).get(0),
                lead.value(),
                channel,
                direction,
                outcome,
                at,
                null,
                null,
                null,
                null);
    }
}
