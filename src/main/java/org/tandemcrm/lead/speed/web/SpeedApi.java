package org.tandemcrm.lead.speed.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.lead.speed.Quantile;
import org.tandemcrm.lead.speed.Speed;
import org.tandemcrm.lead.speed.SpeedBasis;
import org.tandemcrm.lead.speed.SpeedBook;
import org.tandemcrm.lead.speed.SpeedReport;
import org.tandemcrm.lead.speed.WaitBand;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Definition;
import org.tandemcrm.web.ShareJson;

/** How soon leads hear from us, for programs; waits are in working minutes. */
@RestController
class SpeedApi {

    private final SpeedBook book;
    private final Firm firm;

    SpeedApi(SpeedBook book, Firm firm) {
        this.book = book;
        this.firm = firm;
    }

    /**
     * The leads of a campaign, a person or all.
     *
     * @param id of the campaign or person; absent for leads without one, and for all
     * @param href the list of the clocks
     */
    record SpeedJson(
            @Nullable UUID id,
            String name,
            long leads,
            long answered,
            Quantile median,
            Quantile ninth,
            ShareJson inTime,
            ShareJson untouched,
            String href) {

        static SpeedJson of(Speed speed) {
            return new SpeedJson(
                    speed.id(),
                    speed.name(),
                    speed.leads(),
                    speed.answered(),
                    speed.median(),
                    speed.ninth(),
                    ShareJson.of(speed.inTime()),
                    ShareJson.of(speed.untouched()),
                    speed.href());
        }
    }

    record Answer(
            LocalDate from,
            LocalDate to,
            SpeedBasis since,
            SpeedJson all,
            List<SpeedJson> campaigns,
            List<SpeedJson> people,
            List<WaitBand> bands,
            List<Definition> definitions) {}

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/api/v1/speed")
    Answer show(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "RESPONSE") SpeedBasis since,
            Viewer me) {
        Period period = PeriodPicker.of(from, to, firm.today(), firm.settings()).period();
        SpeedReport report = book.report(period, since, me);
        return new Answer(
                period.from(),
                period.to(),
                since,
                SpeedJson.of(report.all()),
                report.campaigns().stream().map(SpeedJson::of).toList(),
                report.people().stream().map(SpeedJson::of).toList(),
                report.bands(),
                SpeedWords.ALL);
    }
}
