package org.tandemcrm.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberState;
import org.tandemcrm.campaign.NewMember;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.transfer.Batch.Made;

/** Campaign members of Salesforce become members, and those who responded become responses too. */
@Component
class SalesforceMembers implements Recipe {

    private final CampaignDesk campaigns;
    private final ResponseBook responses;
    private final Clock clock;

    SalesforceMembers(CampaignDesk campaigns, ResponseBook responses, Clock clock) {
        this.campaigns = campaigns;
        this.responses = responses;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "salesforce-members";
    }

    @Override
    public String label() {
        return "Campaign members of Salesforce";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("Id", "CampaignId", "LeadId", "ContactId", "HasResponded");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        List<Made<NewMember>> made =
                batch.fresh(
                        Salesforce.MEMBER,
                        Salesforce.living(sheet),
                        Salesforce::id,
                        row -> member(row, batch),
                        (record, row) -> campaigns.target(List.of(member(row, batch))));
        campaigns.target(made.stream().map(Made::value).toList());
        List<UUID> people = made.stream().map(one -> one.value().contactId().value()).toList();
        batch.brought(Salesforce.MEMBER, made, people);
        responses.bring(
                made.stream()
                        .filter(one -> one.value().state() == MemberState.RESPONDED)
                        .map(this::response)
                        .toList());
    }

    private NewMember member(SheetRow row, Batch batch) {
        UUID campaign =
                Salesforce.pointed(batch, row, "CampaignId", Salesforce.CAMPAIGN, "the campaign");
        if (campaign == null) {
            throw new Unfit("The row names no campaign.");
        }
        return new NewMember(new CampaignId(campaign), person(row, batch), state(row), added(row));
    }

    private static ContactId person(SheetRow row, Batch batch) {
        UUID contact =
                Salesforce.pointed(batch, row, "ContactId", Salesforce.CONTACT, "the contact");
        if (contact != null) {
            return new ContactId(contact);
        }
        UUID lead = Salesforce.pointed(batch, row, "LeadId", Salesforce.LEAD_CONTACT, "the lead");
        if (lead == null) {
            throw new Unfit("The row names neither a contact nor a lead.");
        }
        return new ContactId(lead);
    }

    private static MemberState state(SheetRow row) {
        if (row.yes("HasResponded")) {
            return MemberState.RESPONDED;
        }
        return switch (row.text("Status").orElse("").toLowerCase(Locale.ROOT)) {
            case "sent" -> MemberState.SENT;
            case "bounced" -> MemberState.BOUNCED;
            case "responded" -> MemberState.RESPONDED;
            case "opted out", "unsubscribed" -> MemberState.OPTED_OUT;
            default -> MemberState.TARGETED;
        };
    }

    private Instant added(SheetRow row) {
        return Salesforce.created(row, clock.instant());
    }

    private NewResponse response(Made<NewMember> made) {
        SheetRow row = made.source().row();
        Instant at =
                row.moment("FirstRespondedDate")
                        .filter(day -> day.isBefore(clock.instant()))
                        .orElse(made.value().at());
        return new NewResponse(
                made.value().campaignId(),
                made.value().contactId(),
                ResponseKind.OTHER,
                null,
                at,
                null);
    }
}
