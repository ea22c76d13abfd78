package org.tandemcrm.dashboard.team.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.dashboard.team.CampaignLine;
import org.tandemcrm.dashboard.team.PersonRow;
import org.tandemcrm.dashboard.team.TeamBook;
import org.tandemcrm.dashboard.team.TeamReport;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Definition;
import org.tandemcrm.web.ShareJson;

/** Salespeople and campaigns side by side, for programs. */
@RestController
class TeamApi {

    private final TeamBook book;
    private final FocusDesk desk;

    TeamApi(TeamBook book, FocusDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    /**
     * One of us, or what nobody has.
     *
     * @param left whether they are no longer here
     */
    record PersonJson(
            @Nullable UserId userId,
            boolean left,
            String name,
            long warmLeads,
            long openDeals,
            @Nullable String medianWait,
            @Nullable ShareJson inTime,
            @Nullable ShareJson neverTouched,
            ShareJson won,
            Money sold) {

        static PersonJson of(PersonRow row) {
            AnswerSpeed speed = row.speed();
            return new PersonJson(
                    row.id(),
                    row.hasLeft(),
                    row.name(),
                    row.load().warmLeads(),
                    row.load().openDeals(),
                    speed == null ? null : speed.median().text(),
                    speed == null ? null : ShareJson.of(speed.inTime()),
                    speed == null ? null : ShareJson.of(speed.untouched()),
                    ShareJson.of(row.won()),
                    row.sold());
        }
    }

    /** One campaign: what it brought, and what it earned and cost by the model. */
    record CampaignJson(
            CampaignId campaignId,
            String name,
            long responses,
            long warmLeads,
            ShareJson won,
            int sales,
            Money credit,
            @Nullable Money spend,
            @Nullable Money profit) {

        static CampaignJson of(CampaignLine line) {
            return new CampaignJson(
                    line.id(),
                    line.name(),
                    line.responses(),
                    line.won().whole(),
                    ShareJson.of(line.won()),
                    line.money().sales(),
                    line.money().credit(),
                    line.money().spend(),
                    line.money().profit());
        }
    }

    /** Both tables by name; the campaigns are empty for who may not see them. */
    record Answer(
            List<PersonJson> people,
            PersonJson all,
            @Nullable String model,
            List<CampaignJson> campaigns,
            List<Definition> definitions) {}

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/api/v1/dashboard/team")
    Answer show(Asked asked, Viewer me) {
        TeamReport report = book.of(desk.focus(asked, me), me);
        CreditTable credit = report.credit();
        return new Answer(
                report.people().stream().map(PersonJson::of).toList(),
                PersonJson.of(report.all()),
                credit == null ? null : credit.model().name(),
                report.campaigns().stream().map(CampaignJson::of).toList(),
                TeamWords.of(report));
    }
}
