package org.tandemcrm.dashboard.team.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.dashboard.team.PersonRow;
import org.tandemcrm.dashboard.team.TeamBook;
import org.tandemcrm.dashboard.team.TeamReport;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** Salespeople and campaigns side by side, for programs. */
@RestController
class TeamApi {

    private final TeamBook book;
    private final FocusDesk desk;

    TeamApi(TeamBook book, FocusDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    /** A share with the interval in which the true one lies in 95 of 100 cases. */
    record Part(
            long part,
            long whole,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {

        static Part of(Share share) {
            return share.isKnown()
                    ? new Part(
                            share.part(), share.whole(), share.value(), share.low(), share.high())
                    : new Part(share.part(), share.whole(), null, null, null);
        }
    }

    /** One salesperson. */
    record PersonJson(
            UUID userId,
            String name,
            long warmLeads,
            long openDeals,
            @Nullable String medianWait,
            @Nullable Part inTime,
            Part won,
            Money sold) {

        static PersonJson of(PersonRow row) {
            AnswerSpeed speed = row.speed();
            return new PersonJson(
                    row.id().value(),
                    row.name(),
                    row.load().warmLeads(),
                    row.load().openDeals(),
                    speed == null ? null : speed.median().text(),
                    speed == null ? null : Part.of(speed.inTime()),
                    Part.of(row.won()),
                    row.sold());
        }
    }

    record Answer(
            List<PersonJson> people, @Nullable String model, List<CampaignCredit> campaigns) {}

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/api/v1/dashboard/team")
    Answer show(Asked asked, Viewer me) {
        TeamReport report = book.of(desk.focus(asked, me), me);
        CreditTable credit = report.credit();
        return new Answer(
                report.people().stream().map(PersonJson::of).toList(),
                credit == null ? null : credit.model().name(),
                credit == null ? List.of() : credit.rows());
    }
}
