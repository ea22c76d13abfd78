package org.tandemcrm.audience.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.audience.AudienceRow;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;

/** Who is in an audience, and who is left out for which reason, for programs. */
@RestController
class AudiencePeopleApi {

    private final AudienceDesk desk;
    private final CampaignDesk campaigns;
    private final Lists lists;

    AudiencePeopleApi(AudienceDesk desk, CampaignDesk campaigns, Lists lists) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.lists = lists;
    }

    /** One person as programs read them. */
    record Json(
            ContactId contactId,
            String name,
            @Nullable CompanyId companyId,
            @Nullable String company,
            @Nullable String email,
            @Nullable String city) {

        static Json of(AudienceRow row) {
            return new Json(
                    row.id(),
                    row.name(),
                    row.companyId(),
                    row.companyName(),
                    row.email(),
                    row.city());
        }
    }

    /** "in", or a reason as the audience names it. */
    @Needs(Right.READ)
    @GetMapping("/api/v1/campaigns/{id}/audience/{which}")
    ApiPage<Json> list(@PathVariable CampaignId id, @PathVariable String which, ListQuery query) {
        campaigns.living(id);
        AudienceDesk.Found found =
                desk.found(id, AudiencePeopleController.reason(which.toLowerCase(Locale.ROOT)));
        return lists.slice(found.listing(), query, found.parameters()).api(Json::of);
    }
}
