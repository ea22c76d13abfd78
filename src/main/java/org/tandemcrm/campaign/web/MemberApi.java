package org.tandemcrm.campaign.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.campaign.MemberListing;
import org.tandemcrm.campaign.MemberRow;
import org.tandemcrm.campaign.MemberState;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Op;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;

/** The members of a campaign for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/members")
class MemberApi {

    private final CampaignDesk desk;
    private final MemberList members;
    private final Lists lists;

    MemberApi(CampaignDesk desk, MemberList members, Lists lists) {
        this.desk = desk;
        this.members = members;
        this.lists = lists;
    }

    /** A member as programs read it. */
    record Json(ContactId contactId, String name, MemberState state, Instant stateAt) {

        static Json of(MemberRow row) {
            return new Json(row.contactId(), row.name(), row.state(), row.stateAt());
        }
    }

    /** What a program sends to add a member, or to tell what became of one. */
    record Body(@Nullable ContactId contactId, @Nullable MemberState state) {}

    @Needs(Right.READ)
    @GetMapping
    ApiPage<Json> list(@PathVariable CampaignId id, ListQuery query) {
        desk.living(id);
        Slice<MemberRow> slice =
                lists.slice(MemberListing.members(id), query, MemberListing.of(id));
        return new ApiPage<>(slice.rows().stream().map(Json::of).toList(), slice.next());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Json add(@PathVariable CampaignId id, @RequestBody Body body) {
        desk.living(id);
        ContactId contact = body.contactId();
        if (contact == null) {
            throw new InvalidInput("contactId", "Name the person.");
        }
        if (body.state() == MemberState.OPTED_OUT) {
            throw new InvalidInput(
                    "state",
                    "Write the refusal down at the person, PATCH /api/v1/contacts/{id} with consents;"
                            + " they then count as opted out wherever it matters.");
        }
        members.note(id, contact, body.state() == null ? MemberState.TARGETED : body.state());
        ListQuery one = ListQuery.ALL.with("contactId", Op.IS, contact.toString());
        List<MemberRow> rows =
                lists.slice(MemberListing.members(id), one, MemberListing.of(id)).rows();
        return Json.of(rows.get(0));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/{contact}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable CampaignId id, @PathVariable ContactId contact) {
        desk.living(id);
        members.remove(id, contact);
    }
}
