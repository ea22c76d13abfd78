package org.tandemcrm.audience.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tandemcrm.audience.PrintPer;
import org.tandemcrm.audience.PrintRun;
import org.tandemcrm.audience.PrintWish;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberIntake;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** The files for a printer of a campaign's list, for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/print-run")
class PrintRunApi {

    private final PrintRun prints;
    private final MemberIntake members;
    private final CampaignDesk campaigns;

    PrintRunApi(PrintRun prints, MemberIntake members, CampaignDesk campaigns) {
        this.prints = prints;
        this.members = members;
        this.campaigns = campaigns;
    }

    /**
     * What a program sends.
     *
     * @param per for whom there is one row; each person where it is absent
     * @param target where the codes lead, for a code of each row's own
     */
    record Body(@Nullable PrintPer per, @Nullable String target) {

        PrintPer rows() {
            return per == null ? PrintPer.PERSON : per;
        }
    }

    /** How many people are marked as sent. */
    record Posted(int people) {}

    /** A post, for it may make links that lead from the print to us. */
    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping
    ResponseEntity<byte[]> addresses(@PathVariable CampaignId id, @RequestBody Body body) {
        campaigns.living(id);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .body(prints.file(id, PrintWish.all(body.rows(), site(), body.target())));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/codes")
    ResponseEntity<byte[]> codes(@PathVariable CampaignId id, @RequestBody Body body) {
        campaigns.living(id);
        if (body.target() == null || body.target().isBlank()) {
            throw new InvalidInput("target", "Say where the codes lead.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/zip"))
                .body(prints.codes(id, PrintWish.all(body.rows(), site(), body.target())));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/posting")
    Posted posted(@PathVariable CampaignId id) {
        campaigns.living(id);
        return new Posted(members.sent(id));
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
