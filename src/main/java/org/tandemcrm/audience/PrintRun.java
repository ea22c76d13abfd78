package org.tandemcrm.audience;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.listing.CsvFile;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.web.Attachment;

/** Hands the addresses of a campaign's members to whoever prints and posts. */
@Service
@Transactional
public class PrintRun {

    private static final List<String> HEADER =
            List.of(
                    "Name",
                    "Company",
                    "Street",
                    "Postal code",
                    "City",
                    "Region",
                    "Country",
                    "People",
                    "Link");

    private final PrintRows rows;
    private final CampaignDesk campaigns;
    private final PrintLinks links;
    private final PrintFiles files;

    PrintRun(PrintRows rows, CampaignDesk campaigns, PrintLinks links, PrintFiles files) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.links = links;
        this.files = files;
    }

    /** How many of the members a print run reaches, and why it does not reach the others now. */
    public record Reach(int people, Map<LeftOut, Integer> out) {}

    @Transactional(readOnly = true)
    public Reach reach(CampaignId campaign) {
        return rows.reach(campaign);
    }

    /** A file of CSV with a line for each copy; who stands in it is kept until it is posted. */
    public Attachment file(CampaignId campaign, PrintWish wish) {
        campaigns.living(campaign);
        Collection<PrintRow> copies = rows.of(campaign, wish);
        files.keep(
                campaign,
                wish.step(),
                copies.stream().flatMap(copy -> copy.people().stream()).toList());
        return csv(campaign, copies, wish);
    }

    /** The same for somebody who only looks. */
    @Transactional(readOnly = true)
    public Attachment look(CampaignId campaign, PrintWish wish) {
        campaigns.living(campaign);
        return csv(campaign, rows.of(campaign, wish), wish);
    }

    private Attachment csv(CampaignId campaign, Collection<PrintRow> copies, PrintWish wish) {
        Map<ContactId, String> made =
                links.of(campaign, copies.stream().map(PrintRow::copy).toList(), wish.target());
        return CsvFile.attachment(
                "print-run.csv",
                HEADER,
                file -> {
                    for (PrintRow row : copies) {
                        String link = made.get(row.first());
                        file.write(cells(row, link == null ? null : wish.site() + link));
                    }
                });
    }

    /**
     * A ZIP of codes, a picture for each link, named as the link ends.
     *
     * @throws InvalidInput if nobody says where the codes lead
     */
    public Attachment codes(CampaignId campaign, PrintWish wish) {
        campaigns.living(campaign);
        String target = wish.target();
        if (target == null || target.isBlank()) {
            throw new InvalidInput("target", "Say where the codes lead.");
        }
        List<PrintCopy> copies = rows.copies(campaign, wish);
        // What the target lacks must be known before the first byte is sent.
        links.of(campaign, copies.subList(0, Math.min(copies.size(), 1)), target);
        return new Attachment(
                "codes.zip",
                "application/zip",
                out -> links.draw(campaign, copies, target, wish.site(), out));
    }

    /** Whether personal links can be made and drawn. */
    public boolean hasLinks() {
        return links.canBeMade();
    }

    private static List<@Nullable Object> cells(PrintRow row, @Nullable String link) {
        return Arrays.asList(
                String.join(", ", row.names()),
                row.company(),
                row.street(),
                row.postalCode(),
                row.city(),
                row.region(),
                row.country(),
                row.names().size(),
                link);
    }
}
