package org.tandemcrm.dashboard.team.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.team.CampaignLine;
import org.tandemcrm.dashboard.team.PersonRow;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.listing.CsvFile;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;
import org.tandemcrm.web.Attachment;

/** The team's tables as CSV files. */
final class TeamFile {

    private static final List<String> PEOPLE =
            List.of(
                    "Salesperson",
                    "Warm leads in hand",
                    "Open deals",
                    "Leads in these days",
                    "Median wait",
                    "Within target",
                    "Of",
                    "Won",
                    "Of closed",
                    "Share won",
                    "Share from",
                    "Share to",
                    "Sold");

    private static final List<String> CAMPAIGNS =
            List.of(
                    "Campaign",
                    "Responses",
                    "Warm leads",
                    "Won of them",
                    "Share won",
                    "Share from",
                    "Share to",
                    "Sales with a share",
                    "Revenue",
                    "Cost",
                    "Profit");

    private TeamFile() {}

    static Attachment people(List<PersonRow> rows, Focus focus) {
        return CsvFile.attachment(
                named("people", focus),
                PEOPLE,
                file -> rows.forEach(row -> file.write(cells(row))));
    }

    static Attachment campaigns(List<CampaignLine> lines, Focus focus) {
        return CsvFile.attachment(
                named("campaigns", focus),
                CAMPAIGNS,
                file -> lines.forEach(line -> file.write(cells(line))));
    }

    private static String named(String what, Focus focus) {
        return "%s-%s-%s.csv".formatted(what, focus.elapsed().from(), focus.elapsed().to());
    }

    private static List<@Nullable Object> cells(PersonRow row) {
        AnswerSpeed speed = row.speed();
        return Arrays.asList(
                row.name(),
                row.load().warmLeads(),
                row.load().openDeals(),
                speed == null ? 0 : speed.leads(),
                speed == null ? null : speed.median().text(),
                speed == null ? null : speed.inTime().part(),
                speed == null ? null : speed.inTime().whole(),
                row.won().part(),
                row.won().whole(),
                share(row.won(), Share::value),
                share(row.won(), Share::low),
                share(row.won(), Share::high),
                row.sold().amount());
    }

    private static List<@Nullable Object> cells(CampaignLine line) {
        return Arrays.asList(
                line.name(),
                line.responses(),
                line.won().whole(),
                line.won().part(),
                share(line.won(), Share::value),
                share(line.won(), Share::low),
                share(line.won(), Share::high),
                line.money().sales(),
                line.money().credit().amount(),
                amount(line.money().spend()),
                amount(line.money().profit()));
    }

    private static @Nullable Object amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String share(Share of, ToDoubleFunction<Share> end) {
        return of.isKnown() ? String.format(Locale.ROOT, "%.4f", end.applyAsDouble(of)) : null;
    }
}
